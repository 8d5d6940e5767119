import { parseMemory } from '../../../k8s/quantity';
import type { ExecutionSettings, Preparation, RpcLimits } from '../client';

/** A flag with its value; none where there is no value. */
export const flag = (name: string, value: string | number | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : [`${name}=${value}`];

/** Flags for the limits that are set, of those that the client has a flag for. */
export const limitFlags = (
  limits: RpcLimits,
  flags: Readonly<Partial<Record<keyof RpcLimits, (limit: number) => string>>>,
): readonly string[] =>
  (Object.keys(flags) as (keyof RpcLimits)[]).flatMap((name) => {
    const [limit, write] = [limits[name], flags[name]];
    return limit === undefined || write === undefined ? [] : [write(limit)];
  });

/** MiB of one of so many equal parts of the memory that the client may use. */
export const memoryPart = ({ resources }: ExecutionSettings, parts: number): number =>
  Math.floor(parseMemory(resources.memoryLimit) / 2 ** 20 / parts);

/** Peers to begin with on a network of its own; on a public one the client knows them. */
export const bootNodes = ({ network }: ExecutionSettings): string | undefined =>
  network.name === 'devnet' ? network.bootNodes.join() : undefined;

/** Whether nobody is to be looked for: a network of its own that names no peer to begin with. */
export const findsNobody = ({ network }: ExecutionSettings): boolean =>
  network.name === 'devnet' && network.bootNodes.length === 0;

/** Writes a file, then becomes another command; the image must have a POSIX shell as `sh`. */
export const writing = (file: string, text: string, then: readonly string[] = ['true']): Preparation => ({
  command: ['sh', '-ec', 'printf %s "$1" > "$2"; shift 2; exec "$@"', 'sh'],
  arguments: [text, file, ...then],
});
