import { KubeSecret } from 'cdk8s-plus-28/lib/imports/k8s';
import {
  ExternalSecretSpecTargetCreationPolicy as CreationPolicy,
  ExternalSecretSpecTargetDeletionPolicy as DeletionPolicy,
  ExternalSecret,
  type ExternalSecretSpec,
} from '../../imports/external-secrets.io';
import { secretPath } from '../contract/secret-names';
import type { System } from '../system';
import { secretStoreReference } from './secret-store';
import { THROW_AWAY } from './throw-away';

/** A Secret that pods of a system mount. */
export interface SystemSecretProps {
  /** Name of the Secret, and of the entry in the secret store. */
  readonly name: string;
  readonly keys: readonly string[];
  /** Values that may be thrown away, derived from the path of the secret. */
  readonly throwAway: (path: string) => Readonly<Record<string, string>>;
  /** Command that makes it where nothing else does. */
  readonly make: string;
}

/**
 * Provides a Secret in the way the cluster allows: read from the secret store, derived where values may be thrown
 * away, or expected to exist.
 *
 * @returns name of the Secret
 */
export function systemSecret(chart: System, { name, keys, throwAway, make }: SystemSecretProps): string {
  const { cluster, system } = chart;
  const path = secretPath(cluster.environment, system, name);
  if (cluster.operators.has('external-secrets')) {
    const data = keys.map((key) => ({ secretKey: key, remoteRef: { key: path, property: key } }));
    externalSecret(chart, name, {
      target: { name, creationPolicy: CreationPolicy.OWNER, deletionPolicy: DeletionPolicy.RETAIN },
      data,
    });
  } else if (cluster.provider.throwAwaySecrets) {
    new KubeSecret(chart, `secret-${name}`, {
      metadata: { name, annotations: { [THROW_AWAY]: 'true' } },
      type: 'Opaque',
      stringData: throwAway(path),
    });
  } else {
    chart.expected.set(`Secret/${system}/${name}`, make);
  }
  return name;
}

/** Reads a Secret from the secret store, again every hour. */
export function externalSecret(chart: System, name: string, spec: ExternalSecretSpec): void {
  new ExternalSecret(chart, `external-secret-${name}`, {
    metadata: { name },
    spec: { refreshInterval: '1h', secretStoreRef: secretStoreReference(chart), ...spec },
  });
}
