import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Secret } from 'kubernetes-types/core/v1';
import { parse } from 'yaml';
import { renderCharts } from '../../../../charts/render-charts';
import { readDocument } from '../../../../lib/environment/document';
import { checkEnvironment } from '../../../../lib/environment/load';
import type { KubernetesObject } from '../../../../lib/policy/rendered-object';
import { changed } from '../../../aws/changes';

/** Namespace of the stores. */
export const NAMESPACE = 'rollup-data';

/** The stores of a rollup, and how its programs reach them. */
export interface Stores {
  /** Their namespace and everything in it. */
  readonly objects: readonly KubernetesObject[];
  /** Addresses with passwords, as programs are given them. */
  readonly urls: { readonly server: string; readonly prover: string; readonly cache: string };
  /** Labels of pods of JSON-RPC, which is one of the callers. */
  readonly caller: Readonly<Record<string, string>>;
}

/** What makes a rollup use all of them. */
const everyStore = {
  operators: ['gateway-api', 'envoy-gateway'],
  rollup: {
    prover: { kind: 'sp1-cluster' },
    api: {
      gateway: {
        via: 'envoy-gateway',
        host: 'rollup.example.com',
        sources: ['0.0.0.0/0'],
        limits: { client: 100 },
        http: undefined,
        websocket: undefined,
      },
    },
  },
};

/** The stores of an environment whose rollup is changed to use a cache and two databases. */
export function storesOf(file: string, pin: (image: string) => string): Stores {
  const document = readDocument(file);
  const environment = checkEnvironment({ ...document, value: changed(document.value, everyStore) });
  const rendered = renderCharts(environment, pin).objects.map(({ json }) => json);
  const secret = (namespace: string, name: string, key: string): string => {
    const found = rendered
      .filter(isSecret)
      .find(({ metadata }) => metadata?.namespace === namespace && metadata.name === name);
    return required(found?.stringData?.[key], `${key} in Secret ${namespace}/${name}`);
  };
  return {
    objects: rendered.filter(({ metadata: { name, namespace } }) => namespace === NAMESPACE || name === NAMESPACE),
    urls: {
      server: parse(secret('rollup-core', 'zk-stack', 'secrets.yaml')).database.server_url,
      prover: variable(secret('rollup-prover', 'cluster-api', '.env')),
      cache: variable(secret('rollup-prover', 'gpu-node', '.env')),
    },
    caller: required(rendered.find(isApi)?.spec?.template.metadata?.labels, 'pod of JSON-RPC'),
  };
}

const isSecret = (object: KubernetesObject): object is KubernetesObject & Secret => object.kind === 'Secret';

const isApi = (object: KubernetesObject): object is KubernetesObject & Deployment =>
  object.kind === 'Deployment' && object.metadata.name === 'api';

/** Value of the only variable of a file. */
const variable = (text: string): string => required(/='(.*)'/.exec(text)?.[1], 'variable');

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
