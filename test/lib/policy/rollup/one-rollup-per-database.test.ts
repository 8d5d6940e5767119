import { oneRollupPerDatabase as rule } from '../../../../lib/policy/rules/rollup/one-rollup-per-database';
import { deployment, merge, object, violations } from '../objects';

/** A Deployment of a rollup that mounts the Secret of its own name. */
const pods = (name: string, rollup?: string) =>
  merge<ReturnType<typeof deployment>>(
    deployment({ spec: { template: { spec: { volumes: [{ name: 's', secret: { secretName: name } }] } } } }),
    { metadata: { name }, ...(rollup && { spec: { template: { metadata: { labels: { rollup } } } } }) },
  );

const secret = (name: string, url: string) =>
  object('v1', 'Secret', { metadata: { name }, stringData: { 'secrets.yaml': `database:\n  server_url: "${url}"\n` } });

/** A Secret of a template, whose host is a parameter. */
const external = (name: string, host: string, database: string) =>
  object('external-secrets.io/v1', 'ExternalSecret', {
    metadata: { name },
    spec: {
      data: [
        { secretKey: 'password', remoteRef: { key: `/staging/platform/database-${name}` } },
        { secretKey: 'host', remoteRef: { key: host } },
      ],
      target: {
        template: { data: { '.env': `URL='postgres://${name}:{{ .password }}@{{ .host }}:5432/${database}?x=y'` } },
      },
    },
  });

describe('one-rollup-per-database', () => {
  it('refuses a database of two rollups, where the address is rendered', () => {
    const url = (user: string, database: string) =>
      `postgres://${user}:x@postgresql.data:5432/${database}?sslmode=require`;
    const two = [pods('one', 'one'), pods('two', 'two'), secret('one', url('one', 'shared'))];
    expect(violations(rule, [...two, secret('two', url('two', 'shared'))])).toEqual([
      'Deployment relay/two spec.template.spec.volumes[0].secret.secretName: Secret "two" names the database shared, which is of the rollup one, for the rollup two',
    ]);
    expect(violations(rule, [...two, secret('two', url('two', 'own'))])).toEqual([]);
    expect(violations(rule, [...two, secret('two', url('two', 'shared').replace('postgresql', 'other'))])).toEqual([]);
  });

  it('refuses it where External Secrets makes the address', () => {
    const two = [pods('one', 'one'), pods('two', 'two'), external('one', '/staging/host', 'shared')];
    expect(violations(rule, [...two, external('two', '/staging/host', 'shared')])).toHaveLength(1);
    expect(violations(rule, [...two, external('two', '/staging/host', 'own')])).toEqual([]);
    expect(violations(rule, [...two, external('two', '/other/host', 'shared')])).toEqual([]);
  });

  it('accepts several workloads of one rollup, and pods of none', () => {
    const url = 'postgresql://a:b@host/db';
    const secrets = [secret('one', url), secret('two', url)];
    expect(violations(rule, [pods('one', 'one'), pods('two', 'one'), ...secrets])).toEqual([]);
    expect(violations(rule, [pods('one', 'one'), pods('two'), ...secrets])).toEqual([]);
  });
});
