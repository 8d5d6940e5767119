import type { Status } from 'kubernetes-types/meta/v1';

/** What the API server answered. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** How a request is made. */
export interface RequestOptions {
  readonly body?: object;
  /** @default application/json */
  readonly contentType?: string;
  /** Whose permissions count: user and groups. @default the administrator */
  readonly as?: { readonly user: string; readonly groups: readonly string[] };
}

/** How a patch is merged; lists of built-in kinds are merged by key only by the strategic one. */
export type Merge = 'merge-patch' | 'strategic-merge-patch';

/** The API of a cluster, without a program started for each request. */
export class Api {
  /** @param url where `kubectl proxy` listens */
  constructor(private readonly url: string) {}

  /** Sends a request, whatever the answer is. */
  async request<T>(method: string, path: string, { body, contentType, as }: RequestOptions = {}): Promise<Answer<T>> {
    const headers = new Headers({ 'content-type': contentType ?? 'application/json' });
    if (as !== undefined) headers.set('impersonate-user', as.user);
    for (const group of as?.groups ?? []) headers.append('impersonate-group', group);
    const response = await fetch(this.url + path, { method, headers, body: body && JSON.stringify(body) });
    const text = await response.text();
    // Unknown paths are answered in plain text.
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, body: (isJson ? JSON.parse(text) : { message: text.trim() }) as T };
  }

  async get<T>(path: string): Promise<T> {
    return this.#succeed<T>('GET', path);
  }

  /** The object, or undefined where there is none. */
  async find<T>(path: string): Promise<T | undefined> {
    const answer = await this.request<T>('GET', path);
    return answer.status === 404 ? undefined : fine(answer, `GET ${path}`);
  }

  async list<T>(path: string): Promise<readonly T[]> {
    return (await this.get<{ readonly items: readonly T[] }>(path)).items;
  }

  async create<T>(path: string, body: object): Promise<T> {
    return this.#succeed<T>('POST', path, { body });
  }

  async patch(path: string, body: object, merge: Merge = 'merge-patch'): Promise<void> {
    await this.#succeed('PATCH', path, { body, contentType: `application/${merge}+json` });
  }

  /** Deletes an object; one that is gone already is fine. */
  async remove(path: string, options: object = {}): Promise<void> {
    const answer = await this.request('DELETE', path, { body: options });
    if (answer.status !== 404) fine(answer, `DELETE ${path}`);
  }

  async #succeed<T>(method: string, path: string, options?: RequestOptions): Promise<T> {
    return fine(await this.request<T>(method, path, options), `${method} ${path}`);
  }
}

function fine<T>({ status, body }: Answer<T>, what: string): T {
  if (status >= 300) throw new Error(`${what}: ${status} ${(body as Status).message}`);
  return body;
}
