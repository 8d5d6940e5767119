import { bucketAccounts } from '../../../lib/contract/bucket-accounts';
import { storedParameters } from '../../../lib/contract/parameters';
import { rollupSecrets } from '../../../lib/contract/rollup-secrets';
import { callersOf, passwordUsers } from '../../../lib/contract/rollup-stores';
import { podRoles } from '../../../lib/contract/service-accounts';
import { databaseUserProblem } from '../../../lib/contract/store-names';
import { storeUsers } from '../../../lib/contract/store-users';
import { storedSecrets } from '../../../lib/contract/stored-secrets';
import { environmentWithRollup, type RollupInput, rollupSection } from './rollup-section';

const countedClients: RollupInput = {
  api: { gateway: { via: 'envoy-gateway', host: 'example.com', sources: ['203.0.113.0/24'], limits: { client: 10 } } },
};
const sp1 = (artifacts: 'cache' | 'bucket') => ({ prover: { kind: 'sp1-cluster', artifacts } }) as const;
const users = (...args: Parameters<typeof rollupSection>) =>
  passwordUsers(rollupSection(...args)).map(({ user }) => user);

describe('users of the stores of a rollup', () => {
  it('are those that something logs in as, with underscores in names of databases', () => {
    expect(users()).toEqual(['demo_1_server']);
    expect(users({ prover: { kind: 'zk-stack' } })).toEqual(['demo_1_server', 'demo_1_prover']);
    expect(users(sp1('bucket'))).toEqual(['demo_1_server', 'demo_1_prover']);
    expect(users(sp1('cache'))).toEqual(['demo_1_server', 'demo_1_prover', 'demo-1']);
    expect(users(countedClients)).toEqual(['demo_1_server', 'demo-1']);
  });

  it('have names that PostgreSQL takes', () => {
    for (const user of users({ prover: { kind: 'zk-stack' } })) expect(databaseUserProblem(user)).toBeUndefined();
  });

  it('log in by password beside those of the file, who log in by IAM', () => {
    const found = storeUsers(environmentWithRollup({ prover: { kind: 'zk-stack' } }));
    expect(found.map(({ store, user, authentication }) => [store, user, authentication])).toEqual([
      ['database', 'reader', 'iam'],
      ['database', 'demo_1_server', 'password'],
      ['database', 'demo_1_prover', 'password'],
      ['cache', 'app', 'iam'],
    ]);
  });

  it('are none of AWS where the stores are in the cluster, or there is none', () => {
    const named = [expect.objectContaining({ user: 'reader' }), expect.objectContaining({ user: 'app' })];
    expect(storeUsers(environmentWithRollup({ data: { from: 'in-cluster' } }))).toEqual(named);
    expect(storeUsers(environmentWithRollup({}, { database: undefined }))).toEqual([named[1]]);
  });

  it('have no role for logging in, and a parameter with their name', () => {
    const environment = environmentWithRollup();
    const logins = podRoles(environment).flatMap(({ grants }) => grants.filter(({ to }) => to === 'log in'));
    expect(logins).toEqual([{ to: 'log in', store: 'database', user: 'reader' }]);
    expect(storedParameters(environment)).toContain('/staging/platform/database-user-demo_1_server');
  });

  it('are for the pods that call them, and no others', () => {
    const section = rollupSection({ prover: { kind: 'zk-stack', witnessGenerator: { rounds: 'each' } } });
    const callers = callersOf(section, 'prover-database');
    expect(callers).toContain('rollup-prover/circuit-prover');
    expect(callers).toContain('rollup-prover/witness-generator-leaf-aggregation');
    expect(callers).toContain('rollup-core/prover-job-monitor');
    expect(callers).not.toContain('rollup-app/api');
    expect(callersOf(section, 'server-database')).toContain('rollup-app/api');
    expect(callersOf(section, 'server-database')).not.toContain('rollup-core/da-connector');
  });
});

describe('secrets of a rollup', () => {
  const needs = (...args: Parameters<typeof environmentWithRollup>) =>
    storedSecrets(environmentWithRollup(...args)).map(({ path, origin, keys }) => [path, origin, keys.join(' ')]);

  it('are passwords that chance makes, and what a person has from elsewhere', () => {
    expect(needs({ prover: { kind: 'zk-stack' } })).toEqual([
      ['/staging/platform/database-demo_1_server', 'generated', ''],
      ['/staging/platform/database-demo_1_prover', 'generated', ''],
      ['/staging/rollup-core/wallets', 'person', 'operator blob_operator'],
      ['/staging/rollup-core/layer-1', 'person', 'url'],
    ]);
  });

  it('are the same passwords where the stores are in the cluster', () => {
    expect(needs({ data: { from: 'in-cluster' } })[0]).toEqual([
      '/staging/platform/database-demo_1_server',
      'generated',
      '',
    ]);
  });

  it('follow from the layers that it uses', () => {
    const own = { layer1: { network: 'dev', node: { from: 'developer-chain' } } } as const;
    expect(rollupSecrets(rollupSection(own)).map(({ name }) => name)).toEqual(['wallets']);
    const celestia = {
      mode: 'validium',
      client: 'Celestia',
      namespace: '00',
      network: { from: 'celestia', node: 'full-0' },
    } as const;
    expect(rollupSecrets(rollupSection({ ...own, dataAvailability: celestia }))).toContainEqual(
      expect.objectContaining({ name: 'data-availability', keys: ['private_key'] }),
    );
  });
});

describe('buckets of a rollup', () => {
  const accounts = (purpose: 'proofs' | 'setup-keys' | 'backups', ...args: Parameters<typeof environmentWithRollup>) =>
    bucketAccounts(environmentWithRollup(...args), purpose);

  it('are written by what calls the object store', () => {
    const { writers, readers } = accounts('proofs', { prover: { kind: 'zk-stack' } });
    expect(readers).toEqual([]);
    expect(writers).toEqual(
      expect.arrayContaining([
        'rollup-core/rollup-node',
        'rollup-prover/witness-generator',
        'rollup-prover/compressor',
      ]),
    );
    for (const account of ['rollup-core/prover-job-monitor', 'rollup-core/sequencer', 'rollup-app/api'])
      expect(writers).not.toContain(account);
  });

  it('belong to nobody where it keeps what it makes on a volume', () => {
    const volume = { objectStore: { kind: 'volume' } } as const;
    expect(accounts('proofs', volume)).toEqual({ readers: [], writers: [] });
    expect(accounts('proofs', { ...volume, ...sp1('cache') }).writers).toEqual([]);
    expect(accounts('proofs', { ...volume, ...sp1('bucket') }).writers).toEqual([
      'rollup-prover/cpu-node',
      'rollup-prover/gpu-node',
    ]);
  });

  it('have setup keys for the workers that read them, or for the Job that loads them for all of these', () => {
    const readers = (setupKeys: { from: 'image' } | { from: 'bucket'; storageClass?: string }) =>
      accounts('setup-keys', { prover: { kind: 'zk-stack', setupKeys } }).readers;
    expect(readers({ from: 'image' })).toEqual([]);
    expect(readers({ from: 'bucket' })).toEqual(['rollup-prover/circuit-prover', 'rollup-prover/compressor']);
    expect(readers({ from: 'bucket', storageClass: 'efs' })).toEqual(['rollup-prover/setup-keys']);
  });

  it('are used by those of the file beside them, each once', () => {
    const buckets = { proofs: { name: 'example', writers: ['rollup-core/state-manager', 'relay/relay'] } };
    const { writers } = accounts('proofs', {}, { buckets });
    expect(writers.slice(0, 2)).toEqual(['rollup-core/state-manager', 'relay/relay']);
    expect(new Set(writers).size).toBe(writers.length);
    const roles = podRoles(environmentWithRollup({}, { buckets })).filter(
      ({ account }) => account.name === 'state-manager',
    );
    expect(roles.map(({ grants }) => grants)).toEqual([[{ to: 'write', bucket: 'proofs' }]]);
  });

  it('that are not there give nobody a role', () => {
    const roles = podRoles(environmentWithRollup({}, { buckets: {} }));
    expect(roles.flatMap(({ grants }) => grants).filter(({ to }) => to === 'write')).toEqual([]);
  });
});
