import type { IncomingMessage } from 'node:http';
import { jsonBody } from './body.ts';
import { HttpError, type Reply } from './reply.ts';

/** A request as a route sees it. */
export interface Call {
  /** The part of the path that `:name` stands for. */
  readonly name: string;
  readonly query: URLSearchParams;
  readonly json: () => Promise<unknown>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** A path such as `/entries`, or `/entries/:name` with one more part of any text. */
  readonly path: string;
  readonly answer: (call: Call) => Reply | Promise<Reply>;
}

const nameIn = (route: Route, path: string): string | undefined => {
  if (!route.path.endsWith('/:name')) return route.path === path ? '' : undefined;
  const start = route.path.slice(0, -':name'.length);
  const name = path.startsWith(start) ? path.slice(start.length) : '';
  return name === '' || name.includes('/') ? undefined : name;
};

const decode = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    throw new HttpError(400, 'the path is not well encoded');
  }
};

/** Finds the route of a request and asks it: 404 for an unknown path, 405 for a known path with another method. */
export const route = async (routes: readonly Route[], message: IncomingMessage): Promise<Reply> => {
  const [path = '', query = ''] = (message.url ?? '').split(/\?(.*)/s);
  const matching = routes.filter((one) => nameIn(one, path) !== undefined);
  if (matching.length === 0) throw new HttpError(404, 'there is nothing at this path');
  const method = message.method === 'HEAD' ? 'GET' : message.method;
  const found = matching.find((one) => one.method === method);
  if (!found) {
    const allow = matching.map((one) => one.method).join(', ');
    throw new HttpError(405, `this path takes ${allow}`, { allow });
  }
  const name = decode(nameIn(found, path) ?? '');
  return found.answer({ name, query: new URLSearchParams(query), json: () => jsonBody(message) });
};
