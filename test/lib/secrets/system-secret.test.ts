import type { Cluster } from '../../../lib/cluster';
import { providers } from '../../../lib/providers';
import { systemSecret } from '../../../lib/secrets/system-secret';
import { throwAwayBytes } from '../../../lib/secrets/throw-away';
import { chartObjects } from '../../../lib/synthesis/objects';
import { Rendered } from '../workloads/rendered';
import { system } from '../workloads/system';

const keys = ['one', 'other'];
const throwAway = (path: string) => ({
  one: throwAwayBytes(path)('one').toString('hex'),
  other: throwAwayBytes(path)('other').toString('hex'),
});
const external: Partial<Cluster> = { operators: new Set(['external-secrets']) };

/** What a Secret of two keys gives in a cluster. */
function provided(fields: Partial<Cluster>) {
  const chart = system(fields);
  const name = systemSecret(chart, { name: 'identity', keys, throwAway, make: 'make it so' });
  expect(name).toBe('identity');
  return { rendered: new Rendered(chartObjects(chart)), expected: chart.expected };
}

describe('a Secret on a cluster that may be thrown away', () => {
  it('is derived from its path alone, and marked', () => {
    const { rendered, expected } = provided({ environment: 'laptop' });
    expect(rendered.one('Secret', 'identity')).toMatchObject({
      metadata: { namespace: 'relay', annotations: { 'chainyard.io/throw-away': 'true' } },
      type: 'Opaque',
      stringData: throwAway('/laptop/relay/identity'),
    });
    expect(expected.size).toBe(0);
  });

  it('has another value at each key', () => {
    const { one, other } = provided({}).rendered.one('Secret', 'identity').stringData ?? {};
    expect(one).toHaveLength(64);
    expect(one).not.toBe(other);
  });
});

describe('a Secret with External Secrets', () => {
  it('is read from the path of the contract, again every hour, and kept', () => {
    const { rendered, expected } = provided({ ...external, provider: providers.eks, region: 'eu-central-1' });
    expect(rendered.one('ExternalSecret', 'identity').spec).toEqual({
      refreshInterval: '1h',
      secretStoreRef: { kind: 'SecretStore', name: 'secret-store' },
      target: { name: 'identity', creationPolicy: 'Owner', deletionPolicy: 'Retain' },
      data: [
        { secretKey: 'one', remoteRef: { key: '/local/relay/identity', property: 'one' } },
        { secretKey: 'other', remoteRef: { key: '/local/relay/identity', property: 'other' } },
      ],
    });
    expect(rendered.names('Secret')).toEqual([]);
    expect(expected.size).toBe(0);
  });

  it("comes from the provider's store, which is rendered once", () => {
    const chart = system({ ...external, provider: providers.eks, region: 'eu-central-1' });
    for (const name of ['one', 'two']) systemSecret(chart, { name, keys, throwAway, make: '' });
    const rendered = new Rendered(chartObjects(chart));
    expect(rendered.names('ExternalSecret')).toEqual(['one', 'two']);
    expect(rendered.all('SecretStore')).toMatchObject([
      {
        metadata: { name: 'secret-store', namespace: 'relay' },
        spec: { provider: { aws: { service: 'SecretsManager', region: 'eu-central-1' } } },
      },
    ]);
  });

  it('comes from the store that the environment names, which is not rendered', () => {
    const { rendered } = provided({ ...external, provider: providers.spot, secretStore: 'vault' });
    expect(rendered.one('ExternalSecret', 'identity').spec?.secretStoreRef).toEqual({
      kind: 'ClusterSecretStore',
      name: 'vault',
    });
    expect(rendered.names('SecretStore')).toEqual([]);
  });

  it('is a mistake of the program where there is no store at all', () => {
    expect(() => provided({ ...external, provider: providers.spot })).toThrow('spot has no secret store of its own');
  });

  it('is never derived, even where it could be thrown away', () => {
    const { rendered } = provided({ ...external, secretStore: 'vault' });
    expect(rendered.names('Secret')).toEqual([]);
  });
});

describe('a Secret on every other cluster', () => {
  it.each(['eks', 'spot', 'aks'] as const)('is expected to exist on %s, with the command that makes it', (provider) => {
    const { rendered, expected } = provided({ provider: providers[provider] });
    expect(rendered.objects).toEqual([]);
    expect([...expected]).toEqual([['Secret/relay/identity', 'make it so']]);
  });
});

describe('throw-away bytes', () => {
  const bytes = (path: string, key = 'private-key') => throwAwayBytes(path)(key);

  it('are 32, the same for a name and different for every other', () => {
    expect(bytes('/local/relay/kubo')).toHaveLength(32);
    expect(bytes('/local/relay/kubo')).toEqual(bytes('/local/relay/kubo'));
    expect(bytes('/local/relay/kubo')).not.toEqual(bytes('/laptop/relay/kubo'));
    expect(bytes('/local/relay/kubo')).not.toEqual(bytes('/local/relay/kubo', 'other'));
  });
});
