/**
 * The actions of a service, from a text of their names.
 *
 * @example actions('s3', 'GetObject PutObject') // ['s3:GetObject', 's3:PutObject']
 */
export const actions = (service: string, names: string): string[] =>
  names
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => `${service}:${name}`);
