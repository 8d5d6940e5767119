import type { APIResource } from 'kubernetes-types/meta/v1';
import type { KubernetesObject } from '../../../lib/policy/rendered-object';
import type { Api } from './api';

/** Where objects are found in the API, as the cluster itself says. */
export class ObjectPaths {
  readonly #resources = new Map<string, Promise<readonly APIResource[]>>();

  constructor(private readonly api: Api) {}

  /** Path of one object. */
  async of(json: KubernetesObject): Promise<string> {
    return `${await this.collection(json)}/${json.metadata.name}`;
  }

  /** Path of all objects of its kind in its namespace. */
  async collection({ apiVersion, kind, metadata }: KubernetesObject): Promise<string> {
    const resource = (await this.#served(apiVersion)).find((served) => served.kind === kind);
    if (resource === undefined) throw new Error(`the cluster serves no ${kind} of ${apiVersion}`);
    const namespace = resource.namespaced ? `/namespaces/${metadata.namespace}` : '';
    return `${root(apiVersion)}${namespace}/${resource.name}`;
  }

  #served(apiVersion: string): Promise<readonly APIResource[]> {
    const known = this.#resources.get(apiVersion);
    if (known !== undefined) return known;
    const asked = this.api
      .get<{ readonly resources: readonly APIResource[] }>(root(apiVersion))
      .then(({ resources }) => resources.filter(({ name }) => !name.includes('/')));
    this.#resources.set(apiVersion, asked);
    // Served a moment later, when its definition has been installed.
    asked.catch(() => this.#resources.delete(apiVersion));
    return asked;
  }
}

const root = (apiVersion: string) => (apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`);
