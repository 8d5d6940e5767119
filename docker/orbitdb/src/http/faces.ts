import type { Configuration } from '../configuration.ts';
import type { Database } from '../database.ts';
import type { Health } from '../health.ts';
import type { Metrics } from '../metrics.ts';
import { operationOf } from '../operations.ts';
import { entryRoutes } from './entries.ts';
import { probeRoutes, publicHealthRoute } from './health.ts';
import { ok } from './reply.ts';
import type { Call, Route } from './router.ts';
import { valueRoutes } from './values.ts';

export interface FaceOptions {
  readonly type: Configuration['type'];
  /** Throws an HttpError while the database is not open. */
  readonly database: () => Database;
  readonly peerId: () => string;
  readonly health: Health;
  readonly metrics: Metrics;
}

const write = ({ type, database, metrics }: FaceOptions): Route => ({
  method: 'POST',
  path: '/entries',
  answer: async ({ json }: Call) => {
    const operation = operationOf(type, await json());
    const hash = await database().append(operation);
    metrics.puts.inc();
    return { status: 201, body: { hash }, headers: { location: `/entries/${hash}` } };
  },
});

const info = ({ type, database, peerId }: FaceOptions): Route => ({
  method: 'GET',
  path: '/info',
  answer: async () => {
    const { address, identity } = database();
    return ok({ peerId: peerId(), address, identity, type, heads: await database().heads() });
  },
});

const scrape = ({ metrics }: FaceOptions): Route => ({
  method: 'GET',
  path: '/metrics',
  answer: async () => ({ ...ok(await metrics.text()), headers: { 'content-type': metrics.contentType } }),
});

/** For the cluster: reads, writes and probes. */
export const internalRoutes = (options: FaceOptions): readonly Route[] => [
  ...entryRoutes(options.database),
  ...(options.type === 'events' ? [] : valueRoutes(options.database)),
  write(options),
  info(options),
  ...probeRoutes(options.health),
];

/** For Prometheus, which has no business with entries. */
export const metricsRoutes = (options: FaceOptions): readonly Route[] => [scrape(options)];

/** For everybody: reads, and whether the service works. */
export const publicRoutes = ({ database, health }: FaceOptions): readonly Route[] => [
  ...entryRoutes(database),
  publicHealthRoute(health),
];
