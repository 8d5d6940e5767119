import type { Volume } from 'kubernetes-types/core/v1';
import type { KindMap } from '../../../../lib/policy/kinds';
import { validatorIsSingleWriter } from '../../../../lib/policy/rules/safety/validator-is-single-writer';
import { declared } from '../facts';
import { container, cronJob, deploymentOfPod, merge, object, statefulSet, violations } from '../objects';

const KEY = 'priv_validator_key.json';
const items = [{ key: KEY, path: KEY }];
const secretVolume = (secretName: string, secret: object = { items }): Volume => ({
  name: 'key',
  secret: { secretName, ...secret },
});
const set = (volume: Volume, fields: object = {}) =>
  merge<KindMap['StatefulSet']>(statefulSet({ spec: { template: { spec: { volumes: [volume] } } } }), fields);
const single = declared('StatefulSet', { singleWriter: true });
const check = (objects: Parameters<typeof violations>[1], facts: Parameters<typeof violations>[2] = single) =>
  violations(validatorIsSingleWriter, objects, facts);
const at = 'spec.template.spec.volumes[0].secret.secretName: the Secret validator-0 holds a signing key';
const rendered = (name: string, text: string, namespace = 'relay') =>
  object<KindMap['Secret']>('v1', 'Secret', { metadata: { name, namespace }, stringData: { [KEY]: text } });
const external = (name: string, remote: string, namespace = 'relay') =>
  object<KindMap['ExternalSecret']>('external-secrets.io/v1', 'ExternalSecret', {
    metadata: { name, namespace },
    spec: { data: [{ secretKey: KEY, remoteRef: { key: remote, property: KEY } }] },
  });
/** A file that External Secrets makes of a value. */
const composed = (name: string, remote: string) =>
  object<KindMap['ExternalSecret']>('external-secrets.io/v1', 'ExternalSecret', {
    metadata: { name, namespace: 'relay' },
    spec: {
      data: [{ secretKey: 'value', remoteRef: { key: remote } }],
      target: { template: { data: { [KEY]: '{"a":"{{ .value }}"}' } } },
    },
  });

describe('validator-is-single-writer', () => {
  it('refuses workloads that may run a second pod', () => {
    const volumes = [secretVolume('validator-0')];
    expect(check([deploymentOfPod({ volumes })], {})).toEqual([
      `Deployment relay/relay ${at}, but a Deployment may run a second pod beside the first`,
    ]);
    expect(check([object('apps/v1', 'DaemonSet', { spec: deploymentOfPod({ volumes }).spec })])).toHaveLength(1);
    expect(check([cronJob({ spec: { jobTemplate: { spec: { template: { spec: { volumes } } } } } })])).toHaveLength(1);
  });

  it('refuses a StatefulSet of several pods, or that nobody declared a single writer', () => {
    expect(check([set(secretVolume('validator-0'), { spec: { replicas: 2 } })])).toEqual([
      `StatefulSet relay/relay ${at}, but 2 pods`,
    ]);
    const undeclared = [`StatefulSet relay/relay ${at}, but no single writer is declared`];
    expect(check([set(secretVolume('validator-0'))], {})).toEqual(undeclared);
    expect(check([set(secretVolume('validator-0'))], declared('StatefulSet'))).toEqual(undeclared);
  });

  it.each([
    ['rendered', rendered('validator-0', '{}')],
    ['from the secret store', external('validator-0', '/rc0/celestia/validator-0')],
    ['made of what is in the secret store', composed('validator-0', '/rc0/celestia/validator-0')],
  ])('knows the keys of a Secret that is %s', (_, secret) => {
    expect(check([secret, set(secretVolume('validator-0', {}))], {})).toHaveLength(1);
    const others = { items: [{ key: 'node_key.json', path: 'node_key.json' }] };
    expect(check([secret, set(secretVolume('validator-0', others))], {})).toEqual([]);
  });

  it('finds projected keys and variables', () => {
    const projected: Volume = { name: 'all', projected: { sources: [{ secret: { name: 'validator-0', items } }] } };
    expect(check([set(projected)], {})).toEqual([
      expect.stringContaining('volumes[0].projected.sources[0].secret.name'),
    ]);
    const env = [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'validator-0', key: KEY } } }];
    const pod = statefulSet({ spec: { template: { spec: { containers: [container({ env })] } } } });
    expect(check([pod], {})).toEqual([expect.stringContaining('containers[0].env[0].valueFrom.secretKeyRef.name')]);
  });

  it('takes a Secret of unknown keys for one beside a config.toml that names the key', () => {
    const config = (data: object) => object<KindMap['ConfigMap']>('v1', 'ConfigMap', { data });
    const volumes = [secretVolume('validator-0', {}), { name: 'config', configMap: { name: 'relay' } }];
    const pod = statefulSet({ spec: { template: { spec: { volumes } } } });
    const names = config({ 'config.toml': 'priv_validator_key_file = "keys/key.json"' });
    expect(check([names, pod], {})).toEqual([expect.stringMatching(/may hold a signing key, but no single writer/)]);
    expect(check([names, pod])).toEqual([]);
    expect(check([config({ 'config.toml': 'moniker = "full-0"' }), pod], {})).toEqual([]);
  });

  describe('with two workloads', () => {
    const both = {
      workloads: ['one', 'two'].flatMap((name) =>
        ['relay', 'other'].flatMap(
          (namespace) => declared('StatefulSet', { singleWriter: true, name, namespace }).workloads,
        ),
      ),
    };
    const named = (name: string, secretName: string, namespace = 'relay') =>
      set(secretVolume(secretName), { metadata: { name, namespace } });
    const signsToo = 'which StatefulSet relay/one signs with too';

    it('refuses one Secret in both', () => {
      expect(check([named('one', 'validator-0'), named('two', 'validator-0')], both)).toEqual([
        `StatefulSet relay/two ${at}, ${signsToo}`,
      ]);
    });

    it('refuses two Secrets with one key, in other namespaces too', () => {
      const pods = [named('one', 'validator-0'), named('two', 'validator-0', 'other')];
      const stored = [external('validator-0', '/rc0/key'), external('validator-0', '/rc0/key', 'other')];
      expect(check([...stored, ...pods], both)).toEqual([expect.stringContaining(signsToo)]);
      const same = [composed('validator-0', '/rc0/0'), composed('validator-1', '/rc0/0')];
      expect(check([...same, named('one', 'validator-0'), named('two', 'validator-1')], both)).toHaveLength(1);
      const copied = [rendered('validator-0', '{"a":1}'), rendered('validator-0', '{"a":1}', 'other')];
      expect(check([...copied, ...pods], both)).toEqual([expect.stringContaining(signsToo)]);
    });

    it('accepts a key for each', () => {
      expect(check([named('one', 'validator-0'), named('two', 'validator-0', 'other')], both)).toEqual([]);
      const stored = [external('validator-0', '/rc0/0'), external('validator-1', '/rc0/1')];
      expect(check([...stored, named('one', 'validator-0'), named('two', 'validator-1')], both)).toEqual([]);
      const made = [composed('validator-0', '/rc0/0'), composed('validator-1', '/rc0/1')];
      expect(check([...made, named('one', 'validator-0'), named('two', 'validator-1')], both)).toEqual([]);
      const distinct = [rendered('validator-0', '{"a":1}'), rendered('validator-1', '{"a":2}')];
      expect(check([...distinct, named('one', 'validator-0'), named('two', 'validator-1')], both)).toEqual([]);
    });
  });
});
