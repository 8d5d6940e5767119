import { X509Certificate } from 'node:crypto';
import { storedParameters } from '../../../lib/contract/parameters';
import { storedSecrets } from '../../../lib/contract/stored-secrets';
import { subnetPlan } from '../../../lib/contract/subnet-plan';
import { containerOf, type Rendered } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { onEks, renderRollup, rollupEnvironment } from './environment';

const folder = new EnvironmentFolder();
const input = onEks({ rollup: { prover: { kind: 'zk-stack', circuitProver: { maximum: 2 } } } });

interface SecretSpec {
  readonly target: { readonly template: { readonly data: Readonly<Record<string, string>> } };
  readonly data: readonly {
    readonly secretKey: string;
    readonly remoteRef: { readonly key: string };
    readonly sourceRef?: { readonly storeRef: { readonly name: string } };
  }[];
}

describe('managed stores', () => {
  let rendered: Rendered;
  beforeAll(() => {
    ({ rendered } = renderRollup(folder, input));
  });

  const secretOf = (namespace: string): SecretSpec => {
    const found = rendered
      .all('ExternalSecret')
      .find(({ metadata }) => metadata.namespace === namespace && metadata.name === 'zk-stack');
    return found?.spec as unknown as SecretSpec;
  };

  it('leave nothing in the cluster', () => {
    expect(rendered.objects.filter(({ metadata }) => metadata.namespace === 'rollup-data')).toEqual([]);
  });

  it('are opened by a URL of what the cloud knows and of a password that nobody wrote', () => {
    const { target, data } = secretOf('rollup-prover');
    expect(target.template.data['secrets.yaml']).toBe(
      'database:\n  prover_url: "postgres://demo_prover:{{ .proverPassword }}@{{ .databaseHost }}:{{ .databasePort }}/demo_prover?sslmode=verify-full&sslrootcert=/etc/database-authority/root.pem"\n',
    );
    expect(
      data.map(({ secretKey, remoteRef, sourceRef }) => [secretKey, remoteRef.key, sourceRef?.storeRef.name]),
    ).toEqual([
      ['proverPassword', '/rollup/platform/database-demo_prover', undefined],
      ['databaseHost', '/rollup/platform/database-host', 'parameter-store'],
      ['databasePort', '/rollup/platform/database-port', 'parameter-store'],
    ]);
  });

  it('have no secret or parameter that the AWS app does not make', () => {
    const environment = folder.load('rollup', rollupEnvironment(input));
    const made = [...storedSecrets(environment).map(({ path }) => path), ...storedParameters(environment)];
    const read = rendered.all('ExternalSecret').flatMap(({ spec }) => (spec as unknown as SecretSpec).data);
    expect(read.length).toBeGreaterThan(5);
    for (const { remoteRef } of read) expect(made).toContain(remoteRef.key);
  });

  it('are verified by the root of their region alone, which every program of theirs sees', () => {
    const certificate = rendered.file('database-authority', 'root.pem');
    expect(certificate.match(/BEGIN CERTIFICATE/g)).toHaveLength(1);
    const { subject, issuer, validTo } = new X509Certificate(certificate);
    expect(subject).toContain('CN=Amazon RDS eu-central-1 Root CA RSA2048 G1');
    expect(issuer).toBe(subject);
    expect(new Date(validTo).getFullYear()).toBe(2061);
    for (const [kind, name] of [
      ['StatefulSet', 'sequencer'],
      ['Deployment', 'api'],
    ] as const) {
      const { volumeMounts = [] } = containerOf(rendered.pod(kind, name), name);
      expect(volumeMounts.map(({ mountPath }) => mountPath)).toContain('/etc/database-authority');
    }
  });

  it('are reached in the subnets for data, on the port of PostgreSQL', () => {
    const subnets = subnetPlan('10.0.0.0/16', ['eu-central-1a', 'eu-central-1b'])
      .filter(({ group }) => group === 'data')
      .map(({ cidr }) => ({ ipBlock: { cidr } }));
    for (const name of ['sequencer', 'api', 'circuit-prover']) {
      const { egress = [] } = rendered.one('NetworkPolicy', name).spec ?? {};
      expect(egress).toContainEqual({ to: subnets, ports: [{ protocol: 'TCP', port: 5432 }] });
    }
  });

  it('are known in regions whose certificates are', () => {
    const elsewhere = onEks({ fields: { region: 'moon-1', zones: ['moon-1a', 'moon-1b'] } });
    expect(() => renderRollup(folder, elsewhere)).toThrow('no certificate of RDS in "moon-1" is known');
  });
});
