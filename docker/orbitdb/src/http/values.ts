import type { Database } from '../database.ts';
import { view } from './entries.ts';
import { HttpError, ok } from './reply.ts';
import type { Call, Route } from './router.ts';

const present = async (database: Database, key: string) => {
  const entry = await database.latest(key);
  if (entry?.payload.op !== 'PUT') throw new HttpError(404, 'no value has this key');
  return entry;
};

/** Reads and deletes by key, for the databases that have keys. */
export const valueRoutes = (database: () => Database): readonly Route[] => [
  {
    method: 'GET',
    path: '/values/:name',
    answer: async ({ name }: Call) => ok(view(await present(database(), name))),
  },
  {
    method: 'DELETE',
    path: '/values/:name',
    answer: async ({ name }: Call) => {
      await present(database(), name);
      return ok({ hash: await database().append({ op: 'DEL', key: name, value: null }) });
    },
  },
];
