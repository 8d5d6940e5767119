/** Tags by which the machines of a pool are found: those of their launch template, since machines get no others. */
export type MachineTags = Readonly<Record<'environment' | 'pool', string>>;

/** Tags of the machines of a pool; keys of letters only, which queries take as they are. */
export const machineTags = (environment: string, pool: string): MachineTags => ({ environment, pool });
