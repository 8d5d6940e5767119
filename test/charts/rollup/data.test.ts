import { parse } from 'yaml';
import type { Rendered } from '../../lib/workloads/rendered';
import { containerOf } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { type RollupInput, renderRollup } from './environment';

const folder = new EnvironmentFolder();
const sp1: RollupInput = { rollup: { prover: { kind: 'sp1-cluster' } } };

/** Text of a file of a Secret that is thrown away. */
const secretFile = (rendered: Rendered, namespace: string, name: string, file: string): string =>
  rendered.all('Secret').find(({ metadata }) => metadata.namespace === namespace && metadata.name === name)
    ?.stringData?.[file] ?? '';

/** Who may enter a workload, as `<namespace> <port>`. */
const entrances = (rendered: Rendered, name: string): string[] =>
  (rendered.one('NetworkPolicy', name).spec?.ingress ?? []).flatMap(({ from = [], ports = [] }) =>
    from.flatMap(({ namespaceSelector }) =>
      ports.map(({ port }) => `${namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name']} ${port}`),
    ),
  );

describe('PostgreSQL in the cluster', () => {
  const database = { connections: 250, resources: { memory: '1Gi', memoryLimit: '1Gi' } };
  let rendered: Rendered;
  beforeAll(() => {
    ({ rendered } = renderRollup(folder, { rollup: { ...sp1.rollup, data: { from: 'in-cluster', database } } }));
  });

  it('is one pod in the namespace of stores, which keeps its data and is never served by two', () => {
    const { metadata, spec } = rendered.one('StatefulSet', 'postgresql');
    expect(metadata.namespace).toBe('rollup-data');
    expect(spec?.replicas).toBe(1);
    expect(spec?.persistentVolumeClaimRetentionPolicy).toEqual({ whenDeleted: 'Retain', whenScaled: 'Retain' });
    expect(spec?.template.metadata?.labels).toMatchObject({ rollup: 'demo' });
    const { containers, initContainers = [], priorityClassName } = rendered.pod('StatefulSet', 'postgresql');
    expect([...initContainers, ...containers].map(({ name }) => name)).toEqual([
      'certificate',
      'databases',
      'postgresql',
    ]);
    expect(priorityClassName).toBe('chain-critical');
    for (const { securityContext } of [...initContainers, ...containers])
      expect(securityContext).toMatchObject({ runAsUser: 999, runAsGroup: 999, readOnlyRootFilesystem: true });
  });

  it('has the connections and the memory that the environment gives it, and speaks TLS', () => {
    const settings = rendered.file('postgresql', 'postgresql.conf').split('\n');
    expect(settings).toEqual(
      expect.arrayContaining([
        'max_connections = 250',
        "shared_buffers = '256MB'",
        "ssl = 'on'",
        "password_encryption = 'scram-sha-256'",
      ]),
    );
  });

  it('opens to each user the database of its name, by TLS and password, and to nobody anything else', () => {
    expect(rendered.file('postgresql', 'pg_hba.conf')).toBe(
      [
        'local all postgres peer',
        'hostssl demo_server demo_server all scram-sha-256',
        'hostssl demo_prover demo_prover all scram-sha-256',
        '',
      ].join('\n'),
    );
  });

  it('has passwords that only what makes its users sees, and that its programs are given', () => {
    const password = secretFile(rendered, 'rollup-data', 'postgresql', 'demo_server');
    expect(password).toMatch(/^[0-9a-f]{64}$/);
    expect(secretFile(rendered, 'rollup-data', 'postgresql', 'demo_prover')).not.toBe(password);
    const { database: urls } = parse(secretFile(rendered, 'rollup-core', 'zk-stack', 'secrets.yaml'));
    expect(urls.server_url).toBe(
      `postgres://demo_server:${password}@postgresql.rollup-data.svc.cluster.local:5432/demo_server?sslmode=require`,
    );
    const pod = rendered.pod('StatefulSet', 'postgresql');
    const mounting = ['certificate', 'databases', 'postgresql'].filter((name) =>
      containerOf(pod, name).volumeMounts?.some(({ name: volume }) => volume === 'passwords'),
    );
    expect(mounting).toEqual(['databases']);
  });

  it('is reached by what calls a database, and by nobody else', () => {
    expect([...new Set(entrances(rendered, 'postgresql'))].sort()).toEqual([
      'rollup-app 5432',
      'rollup-core 5432',
      'rollup-prover 5432',
    ]);
    const { ingress = [], egress } = rendered.one('NetworkPolicy', 'postgresql').spec ?? {};
    expect(
      ingress.flatMap(({ from = [] }) => from.map(({ podSelector }) => podSelector?.matchLabels)),
    ).not.toContainEqual({});
    expect(egress).toBeUndefined();
  });

  it('is ready when it takes connections, and has time to read what it had not written', () => {
    const { startupProbe, readinessProbe, livenessProbe } = containerOf(
      rendered.pod('StatefulSet', 'postgresql'),
      'postgresql',
    );
    expect(readinessProbe?.exec?.command?.[0]).toBe('pg_isready');
    expect(startupProbe?.failureThreshold).toBe(360);
    expect(livenessProbe?.tcpSocket).toEqual({ port: 'postgresql' });
  });

  it('has no database that nothing calls', () => {
    const { rendered: alone } = renderRollup(folder);
    expect(alone.file('postgresql', 'pg_hba.conf')).not.toContain('demo_prover');
    expect(alone.names('StatefulSet')).not.toContain('valkey');
  });
});

describe('Valkey in the cluster', () => {
  let rendered: Rendered;
  beforeAll(() => {
    ({ rendered } = renderRollup(folder, sp1));
  });

  it('keeps all that it is given up to a part of its memory, and throws nothing away', () => {
    const settings = rendered.file('valkey', 'valkey.conf').split('\n');
    expect(settings).toEqual(
      expect.arrayContaining([
        'appendonly yes',
        'maxmemory-policy noeviction',
        `maxmemory ${192 * 2 ** 20}`,
        'tls-port 6379',
        'port 6380',
      ]),
    );
  });

  it('has one user with a password, and one that can ask nothing', () => {
    const [, user, probe] = secretFile(rendered, 'rollup-data', 'valkey', 'users.acl').split('\n');
    expect(secretFile(rendered, 'rollup-data', 'valkey', 'users.acl')).toMatch(/^user default off\n/);
    expect(user).toMatch(/^user demo on >[0-9a-f]{64} ~\* &\* -@all /);
    expect(probe).toBe('user probe on nopass +ping');
  });

  it('is reached by nodes of an SP1 Cluster, who speak no TLS, with the password in a file', () => {
    expect(entrances(rendered, 'valkey')).toEqual(['rollup-prover 6380', 'rollup-prover 6380']);
    const variables = secretFile(rendered, 'rollup-prover', 'gpu-node', '.env');
    expect(variables).toMatch(
      /^NODE_REDIS_NODES='redis:\/\/demo:[0-9a-f]{64}@valkey.rollup-data.svc.cluster.local:6380'\n$/,
    );
  });

  it('is reached by what counts requests for Envoy Gateway, where the environment asks for that', () => {
    const input = (limits: { readonly client?: number }): RollupInput => ({
      fields: { operators: ['gateway-api', 'envoy-gateway'] },
      rollup: { api: { gateway: { via: 'envoy-gateway', host: 'example.com', sources: ['0.0.0.0/0'], limits } } },
    });
    expect(entrances(renderRollup(folder, input({ client: 100 })).rendered, 'valkey')).toEqual([
      'envoy-gateway-system 6380',
    ]);
    expect(renderRollup(folder, input({})).rendered.names('StatefulSet')).not.toContain('valkey');
  });
});

describe('passwords of stores in the cluster', () => {
  it('are read from the store by all who need them, where there is one', () => {
    const fields = { operators: ['external-secrets' as const], secrets: { store: 'vault' } };
    const { rendered } = renderRollup(folder, { fields });
    const reading = rendered
      .all('ExternalSecret')
      .flatMap(({ metadata, spec }) =>
        (spec as { data: { remoteRef: object }[] }).data.flatMap(({ remoteRef }) =>
          JSON.stringify(remoteRef) === '{"key":"/rollup/platform/database-demo_server"}' ? metadata.namespace : [],
        ),
      );
    expect(reading.sort()).toEqual(['rollup-app', 'rollup-core', 'rollup-data']);
  });
});
