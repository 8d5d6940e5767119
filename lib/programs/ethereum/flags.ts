import { parseMemory } from '../../k8s/quantity';
import type { ClientSettings } from './client';

/** A flag with its value; none where there is no value. */
export const flag = (name: string, value: string | number | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : [`${name}=${value}`];

/** MiB of one of so many equal parts of the memory that the client may use. */
export const memoryPart = ({ resources }: Pick<ClientSettings, 'resources'>, parts: number): number =>
  Math.floor(parseMemory(resources.memoryLimit) / 2 ** 20 / parts);

/** Peers to begin with on a network of its own; on a public one the client knows them. */
export const bootNodes = ({ network }: Pick<ClientSettings, 'network'>): string | undefined =>
  network.name === 'devnet' ? network.bootNodes.join() : undefined;
