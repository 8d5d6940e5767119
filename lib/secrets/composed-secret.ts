import { KubeSecret } from 'cdk8s-plus-28/lib/imports/k8s';
import {
  ExternalSecretSpecTargetCreationPolicy as CreationPolicy,
  ExternalSecretSpecTargetDeletionPolicy as DeletionPolicy,
  type ExternalSecretSpecData as Entry,
  ExternalSecretSpecTargetTemplateEngineVersion as Version,
} from '../../imports/external-secrets.io';
import type { System } from '../system';
import { filled } from './secret-file';
import { parameterStoreReference } from './secret-store';
import type { KeptSecret, SecretFile, SecretValue, StoredParameter } from './secret-value';
import { externalSecret } from './system-secret';
import { THROW_AWAY } from './throw-away';

/** A Secret of files, each of which is made of several values. */
export interface ComposedSecretProps {
  /** Name of the Secret. */
  readonly name: string;
  /** Files by name; a name of a value means the same in all of them. */
  readonly files: Readonly<Record<string, SecretFile>>;
}

/**
 * Provides a Secret of files in the way the cluster allows: put together by External Secrets from what its stores hold,
 * made of values that may be thrown away, or expected to exist.
 *
 * @returns name of the Secret
 * @see https://external-secrets.io/latest/guides/templating/
 */
export function composedSecret(chart: System, { name, files }: ComposedSecretProps): string {
  const { cluster, system } = chart;
  if (cluster.operators.has('external-secrets')) {
    const data = Object.fromEntries(Object.entries(files).map(([file, content]) => [file, filled(content, plain)]));
    externalSecret(chart, name, {
      target: {
        name,
        creationPolicy: CreationPolicy.OWNER,
        deletionPolicy: DeletionPolicy.RETAIN,
        template: { engineVersion: Version.V2, data },
      },
      data: storedValues(files).map(([key, value]) => entry(chart, key, value)),
    });
  } else if (cluster.provider.throwAwaySecrets) {
    new KubeSecret(chart, `secret-${name}`, {
      metadata: { name, annotations: { [THROW_AWAY]: 'true' } },
      type: 'Opaque',
      stringData: Object.fromEntries(
        Object.entries(files).map(([file, content]) => [file, filled(content, throwAway)]),
      ),
    });
  } else {
    const content = Object.keys(files).map((file) => `--from-file=${file}`);
    const values = storedValues(files).map(([value]) => value);
    const make = `kubectl create secret generic ${name} -n ${system} ${content.join(' ')}`;
    chart.expected.set(`Secret/${system}/${name}`, `${make} # made of ${values.join(', ')}`);
  }
  return name;
}

type Stored = KeptSecret | StoredParameter;

/** What the stores hold of them, by name. */
function storedValues(files: ComposedSecretProps['files']): readonly (readonly [string, Stored])[] {
  const values = new Map<string, Stored>();
  for (const [name, value] of Object.values(files).flatMap((file) => Object.entries(file.values))) {
    if (value.kind === 'plain') continue;
    const other = values.get(name);
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(value))
      throw new Error(`two values of a Secret are called ${name}`);
    values.set(name, value);
  }
  return [...values];
}

function entry(chart: System, secretKey: string, value: Stored): Entry {
  if (value.kind === 'secret') return { secretKey, remoteRef: { key: value.path, property: value.key } };
  return { secretKey, remoteRef: { key: value.path }, sourceRef: { storeRef: parameterStoreReference(chart) } };
}

const plain = (value: SecretValue): string | undefined => (value.kind === 'plain' ? value.text : undefined);

function throwAway(value: SecretValue): string {
  switch (value.kind) {
    case 'plain':
      return value.text;
    case 'secret':
      return value.throwAway;
    case 'parameter':
      throw new Error(`nobody knows ${value.path} where secrets are thrown away`);
  }
}
