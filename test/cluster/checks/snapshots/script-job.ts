import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ConfigMap, Container } from 'kubernetes-types/core/v1';
import type { KindMap } from '../../../../lib/policy/kinds';
import { objectsOf, type Subject } from '../../subject';

/** A CronJob that runs a script, as it is rendered. */
export interface ScriptJob {
  readonly name: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** The one that runs the script. */
  readonly container: Container;
}

/** Every CronJob of the environment that runs a script of that name. */
export function jobsOf({ rendered }: Subject, script: string): ScriptJob[] {
  return objectsOf(rendered, 'CronJob').flatMap((json) => {
    const { metadata, spec } = json as KindMap['CronJob'];
    const pod = spec?.jobTemplate.spec?.template.spec;
    const containers = [...(pod?.initContainers ?? []), ...(pod?.containers ?? [])];
    const container = containers.find(({ command }) => command?.some((word) => word.endsWith(`/${script}`)));
    const { name, namespace = '' } = metadata;
    return container ? [{ name, namespace, serviceAccount: pod?.serviceAccountName ?? '', container }] : [];
  });
}

/** The value of one of its variables. */
export function variable({ container, namespace }: ScriptJob, name: string): string {
  const found = container.env?.find((entry) => entry.name === name);
  return found?.valueFrom?.fieldRef?.fieldPath === 'metadata.namespace' ? namespace : (found?.value ?? '');
}

/** What a pod of it would find: script, token, certificate and address. */
export interface Mounted {
  readonly folder: string;
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Lays out what its pod would find, with a real token of its ServiceAccount. */
export async function mount(subject: Subject, job: ScriptJob, script: string): Promise<Mounted> {
  const { name, namespace, serviceAccount, container } = job;
  const folder = `${subject.folder}-${name}`;
  mkdirSync(folder, { recursive: true });
  const config = `/api/v1/namespaces/${namespace}/configmaps`;
  const maps = await subject.api.list<ConfigMap>(config);
  const scripts = maps.find(({ data }) => data?.[script] !== undefined)?.data ?? {};
  for (const [file, text] of Object.entries(scripts)) writeFileSync(path.join(folder, file), text);
  const token = await subject.kubectl.text(['create', 'token', serviceAccount, '-n', namespace]);
  writeFileSync(path.join(folder, 'token'), token);
  const { server, certificate } = await access(subject);
  writeFileSync(path.join(folder, 'ca.crt'), certificate);
  const { hostname, port } = new URL(server);
  const environment = {
    ...Object.fromEntries((container.env ?? []).map((entry) => [entry.name, variable(job, entry.name)])),
    SERVICE_ACCOUNT: folder,
    NODE_EXTRA_CA_CERTS: path.join(folder, 'ca.crt'),
    KUBERNETES_SERVICE_HOST: hostname.replace(/[[\]]/g, ''),
    KUBERNETES_SERVICE_PORT: port || '443',
  };
  return { folder, script: path.join(folder, script), environment };
}

async function access({ kubectl }: Subject): Promise<{ readonly server: string; readonly certificate: Buffer }> {
  const read = (field: string) =>
    kubectl.text([
      'config',
      'view',
      '--raw',
      '--flatten',
      '--minify',
      '-o',
      `jsonpath={.clusters[0].cluster.${field}}`,
    ]);
  const certificate = Buffer.from(await read('certificate-authority-data'), 'base64');
  return { server: await read('server'), certificate };
}
