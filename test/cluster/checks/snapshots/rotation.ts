import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ConfigMap, Container } from 'kubernetes-types/core/v1';
import type { KindMap } from '../../../../lib/policy/kinds';
import { expect } from '../../../live/support/report';
import { run } from '../../../live/support/shell';
import { objectsOf, type Subject } from '../../subject';

const SCRIPT = 'rotate-snapshots.mjs';

/** A CronJob that rotates snapshots, as it is rendered. */
export interface Rotation {
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly container: Container;
}

/** Every CronJob of the environment that runs the script. */
export function rotations({ rendered }: Subject): Rotation[] {
  return objectsOf(rendered, 'CronJob').flatMap((json) => {
    const { metadata, spec } = json as KindMap['CronJob'];
    const pod = spec?.jobTemplate.spec?.template.spec;
    const container = pod?.containers.find(({ command }) => command?.some((word) => word.endsWith(SCRIPT)));
    const { namespace = '' } = metadata;
    return container ? [{ namespace, serviceAccount: pod?.serviceAccountName ?? '', container }] : [];
  });
}

/** The value of one of its variables. */
export function variable({ container, namespace }: Rotation, name: string): string {
  const found = container.env?.find((entry) => entry.name === name);
  return found?.valueFrom?.fieldRef?.fieldPath === 'metadata.namespace' ? namespace : (found?.value ?? '');
}

/** What a pod of it would find: script, token, certificate and address. */
export interface Mounted {
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Lays out what its pod would find, with a real token of its ServiceAccount.
 *
 * @param keep good snapshots to keep, fewer than the environment's to be quick
 */
export async function mount(subject: Subject, rotation: Rotation, keep: number): Promise<Mounted> {
  const { namespace, serviceAccount, container } = rotation;
  const folder = `${subject.folder}-snapshots`;
  mkdirSync(folder, { recursive: true });
  const config = `/api/v1/namespaces/${namespace}/configmaps`;
  const maps = await subject.api.list<ConfigMap>(config);
  const scripts = maps.find(({ data }) => data?.[SCRIPT] !== undefined)?.data ?? {};
  for (const [name, text] of Object.entries(scripts)) writeFileSync(path.join(folder, name), text);
  const token = await subject.kubectl.text(['create', 'token', serviceAccount, '-n', namespace]);
  writeFileSync(path.join(folder, 'token'), token);
  const { server, certificate } = await access(subject);
  writeFileSync(path.join(folder, 'ca.crt'), certificate);
  const { hostname, port } = new URL(server);
  const rendered = Object.fromEntries((container.env ?? []).map(({ name }) => [name, variable(rotation, name)]));
  const environment = {
    ...rendered,
    KEEP: String(keep),
    SERVICE_ACCOUNT: folder,
    NODE_EXTRA_CA_CERTS: path.join(folder, 'ca.crt'),
    KUBERNETES_SERVICE_HOST: hostname.replace(/[[\]]/g, ''),
    KUBERNETES_SERVICE_PORT: port || '443',
  };
  return { script: path.join(folder, SCRIPT), environment };
}

/**
 * One try of a Job, as its pod runs it.
 *
 * @param code exit code that is right; a try that must fail does not wait for its snapshots
 */
export async function rotateOnce({ script, environment }: Mounted, job: string, code: 0 | 1): Promise<void> {
  const variables = { ...environment, JOB_UID: job, WAIT_SECONDS: code === 0 ? '30' : '0' };
  const outcome = await run([process.execPath, script], { environment: variables });
  expect(outcome.code === code, `${job}: exit code ${outcome.code} instead of ${code}: ${outcome.stderr.trim()}`);
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
