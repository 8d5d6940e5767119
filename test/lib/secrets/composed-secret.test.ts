import type { Cluster } from '../../../lib/cluster';
import { providers } from '../../../lib/providers';
import { composedSecret } from '../../../lib/secrets/composed-secret';
import { filled, mergedYaml } from '../../../lib/secrets/secret-file';
import type { SecretFile, SecretValue } from '../../../lib/secrets/secret-value';
import { chartObjects } from '../../../lib/synthesis/objects';
import { Rendered } from '../workloads/rendered';
import { system } from '../workloads/system';

const password: SecretValue = { kind: 'secret', path: '/a/relay/database', throwAway: 'throw-me' };
const key: SecretValue = { kind: 'secret', path: '/a/relay/layer-1', key: 'url', throwAway: 'https://throw.me' };
const host: SecretValue = { kind: 'parameter', path: '/a/platform/database-host' };
const user: SecretValue = { kind: 'plain', text: 'demo' };

const url: SecretFile = {
  template: 'url: "postgres://{{ .user }}:{{ .password }}@{{ .host }}"\n',
  values: { user, password, host },
};
const known: SecretFile = { template: '{{ .user }} {{ .password }} {{ .key }}', values: { user, password, key } };
const onEks: Partial<Cluster> = {
  provider: providers.eks,
  operators: new Set(['external-secrets']),
  region: 'eu-central-1',
};

function provided(fields: Partial<Cluster>, files: Readonly<Record<string, SecretFile>>) {
  const chart = system(fields);
  expect(composedSecret(chart, { name: 'files', files })).toBe('files');
  return { rendered: new Rendered(chartObjects(chart)), expected: chart.expected };
}

describe('files that External Secrets puts together', () => {
  it('are templates, with what is no secret in its place already', () => {
    const { rendered } = provided(onEks, { 'secrets.yaml': url, 'key.txt': known });
    expect(rendered.one('ExternalSecret', 'files').spec).toEqual({
      refreshInterval: '1h',
      secretStoreRef: { kind: 'SecretStore', name: 'secret-store' },
      target: {
        name: 'files',
        creationPolicy: 'Owner',
        deletionPolicy: 'Retain',
        template: {
          engineVersion: 'v2',
          data: {
            'secrets.yaml': 'url: "postgres://demo:{{ .password }}@{{ .host }}"\n',
            'key.txt': 'demo {{ .password }} {{ .key }}',
          },
        },
      },
      data: [
        { secretKey: 'password', remoteRef: { key: '/a/relay/database' } },
        {
          secretKey: 'host',
          remoteRef: { key: '/a/platform/database-host' },
          sourceRef: { storeRef: { kind: 'SecretStore', name: 'parameter-store' } },
        },
        { secretKey: 'key', remoteRef: { key: '/a/relay/layer-1', property: 'url' } },
      ],
    });
  });

  it('read parameters from a store of their own, which is there only with some', () => {
    const { rendered } = provided(onEks, { 'secrets.yaml': url });
    expect(rendered.all('SecretStore').map(({ metadata, spec }) => [metadata.name, spec?.provider])).toEqual([
      ['parameter-store', { aws: { service: 'ParameterStore', region: 'eu-central-1' } }],
      ['secret-store', { aws: { service: 'SecretsManager', region: 'eu-central-1' } }],
    ]);
    expect(provided(onEks, { 'key.txt': known }).rendered.names('SecretStore')).toEqual(['secret-store']);
  });

  it('read parameters from the cloud where secrets are in a store that the environment names', () => {
    const { rendered } = provided({ ...onEks, secretStore: 'vault' }, { 'secrets.yaml': url });
    expect(rendered.names('SecretStore')).toEqual(['parameter-store']);
  });

  it('cannot have two values of one name, nor a parameter where nobody writes some', () => {
    const other: SecretFile = { template: '{{ .password }}', values: { password: key } };
    expect(() => provided(onEks, { one: known, two: other })).toThrow('two values of a Secret are called password');
    const elsewhere = { ...onEks, provider: providers.spot, secretStore: 'vault' };
    expect(() => provided(elsewhere, { 'secrets.yaml': url })).toThrow('spot has no parameter store');
  });
});

describe('files elsewhere', () => {
  it('hold values that may be thrown away, and are marked', () => {
    const { rendered } = provided({ provider: providers.kind }, { 'key.txt': known });
    expect(rendered.one('Secret', 'files')).toMatchObject({
      metadata: { annotations: { 'chainyard.io/throw-away': 'true' } },
      stringData: { 'key.txt': 'demo throw-me https://throw.me' },
    });
    expect(() => provided({ provider: providers.kind }, { 'secrets.yaml': url })).toThrow(
      'nobody knows /a/platform/database-host where secrets are thrown away',
    );
  });

  it('are written by a person', () => {
    const { rendered, expected } = provided({ provider: providers.spot }, { 'secrets.yaml': url, 'key.txt': known });
    expect(rendered.names('Secret')).toEqual([]);
    expect([...expected]).toEqual([
      [
        'Secret/relay/files',
        'kubectl create secret generic files -n relay --from-file=secrets.yaml --from-file=key.txt # made of password, host, key',
      ],
    ]);
  });
});

describe('the text of a file', () => {
  it('keeps a place whose value is not known, and has no place without a value', () => {
    expect(filled(url, () => undefined)).toBe(url.template);
    expect(() => filled({ template: '{{ .nobody }}', values: {} }, () => '')).toThrow(
      'no value of a secret file is called nobody',
    );
  });

  it('has what several files say of one mapping', () => {
    const one: SecretFile = { template: 'a:\n  b: "{{ .user }}"\n', values: { user } };
    const other: SecretFile = { template: 'a: { c: "{{ .password }}" }\nd: 1', values: { password } };
    expect(mergedYaml([one, other])).toEqual({
      template: 'a:\n  b: "{{ .user }}"\n  c: "{{ .password }}"\nd: 1\n',
      values: { user, password },
    });
  });
});
