import { mountedToml, tomlValue } from './mounted-toml';
import type { PodTemplate } from './pod-templates';
import { objectKey, type RenderedCluster } from './rendered-cluster';
import { type SecretContent, secretContents } from './secret-contents';
import { secretSources } from './secret-sources';

/** File of the key that a validator of CometBFT signs blocks with. */
const keyFile = 'priv_validator_key.json';

/** A signing key of a validator that a pod is given. */
export interface SigningKey {
  readonly pod: PodTemplate;
  /** Where the pod names the Secret. */
  readonly path: string;
  readonly secret: string;
  /** The same for the same key in any Secret; absent where nobody knows whether the Secret holds one. */
  readonly identity?: string;
}

/**
 * Every signing key that a pod is given. A Secret whose keys nobody knows is taken for one beside a TOML file that
 * says where the program finds its signing key.
 */
export function* signingKeys(cluster: RenderedCluster): Iterable<SigningKey> {
  const contentOf = secretContents(cluster);
  for (const pod of cluster.pods) {
    for (const { name: secret, path, keys } of secretSources(pod)) {
      const content = contentOf(secret, pod.namespace);
      const known = keys ?? (content && [...content.keys()]);
      if (known?.includes(keyFile)) yield { pod, path, secret, identity: identityOf(pod, secret, content) };
      else if (known === undefined && namesKeyFile(cluster, pod)) yield { pod, path, secret };
    }
  }
}

function identityOf({ namespace }: PodTemplate, secret: string, content: SecretContent | undefined): string {
  return content?.get(keyFile) ?? objectKey('Secret', secret, namespace);
}

function namesKeyFile(cluster: RenderedCluster, pod: PodTemplate): boolean {
  return mountedToml(cluster, pod).some((toml) => Boolean(tomlValue(toml, 'priv_validator_key_file')));
}
