import type { ExecutionSettings, Preparation, RpcLimits } from '../client';

/** Flags for the limits that are set, of those that the client has a flag for. */
export const limitFlags = (
  limits: RpcLimits,
  flags: Readonly<Partial<Record<keyof RpcLimits, (limit: number) => string>>>,
): readonly string[] =>
  (Object.keys(flags) as (keyof RpcLimits)[]).flatMap((name) => {
    const [limit, write] = [limits[name], flags[name]];
    return limit === undefined || write === undefined ? [] : [write(limit)];
  });

/** Whether nobody is to be looked for: a network of its own that names no peer to begin with. */
export const findsNobody = ({ network }: ExecutionSettings): boolean =>
  network.name === 'devnet' && network.bootNodes.length === 0;

/** Writes a file, then becomes another command; the image must have a POSIX shell as `sh`. */
export const writing = (file: string, text: string, then: readonly string[] = ['true']): Preparation => ({
  command: ['sh', '-ec', 'printf %s "$1" > "$2"; shift 2; exec "$@"', 'sh'],
  arguments: [text, file, ...then],
});
