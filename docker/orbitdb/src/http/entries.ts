import type { Entry } from '@orbitdb/core';
import type { Database } from '../database.ts';
import { HttpError, ok } from './reply.ts';
import type { Call, Route } from './router.ts';

const page = { usual: 20, most: 100 };

const limitOf = (query: URLSearchParams): number => {
  const given = query.get('limit') ?? String(page.usual);
  const limit = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (limit < 1 || limit > page.most) throw new HttpError(400, `"limit" must be a number from 1 to ${page.most}`);
  return limit;
};

export const view = ({ hash, payload: { op, key, value } }: Entry) => ({ hash, op, key, value });

/** The two routes that both faces share: a page of entries from the newest on, and one entry by its hash. */
export const entryRoutes = (database: () => Database): readonly Route[] => [
  {
    method: 'GET',
    path: '/entries',
    answer: async ({ query }: Call) => {
      const limit = limitOf(query);
      const entries = await database().entries(limit, query.get('after') ?? undefined);
      if (!entries) throw new HttpError(404, '"after" names no entry of this database');
      const next = entries.length === limit ? (entries.at(-1)?.hash ?? null) : null;
      return ok({ entries: entries.map(view), next });
    },
  },
  {
    method: 'GET',
    path: '/entries/:name',
    answer: async ({ name }: Call) => {
      const entry = await database().entry(name);
      if (!entry) throw new HttpError(404, 'no entry of this database has this hash');
      return ok(view(entry));
    },
  },
];
