import { parseMemory } from '../../../lib/k8s/quantity';

/** A proxy holds the requests of callers in memory until they are whole. */
export const proxy = { cpu: '500m', memory: '1Gi', memoryLimit: '2Gi' } as const;

/**
 * How much of what goes through a connection waits in the proxy, such as what a WebSocket's caller does not read; a
 * request that is held until it is whole has a limit of its own.
 */
export const CONNECTION_BUFFER = '32Ki';

/** Part of the memory for what connections hold; the rest is for the proxy itself. */
const SHARE = 0.75;

/** Buffers of a connection: to read and to write, on either side. */
const BUFFERS = 4;

/**
 * Connections of callers to one proxy: as many as may each hold a whole request. One with a WebSocket holds less, but
 * nobody knows before whether it is one.
 *
 * @param request MiB of the largest request
 */
export const connections = (request: number): number =>
  Math.floor((parseMemory(proxy.memoryLimit) * SHARE) / (request * 2 ** 20 + BUFFERS * parseMemory(CONNECTION_BUFFER)));
