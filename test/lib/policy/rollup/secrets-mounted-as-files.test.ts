import type { Container } from 'kubernetes-types/core/v1';
import { secretsMountedAsFiles as rule } from '../../../../lib/policy/rules/rollup/secrets-mounted-as-files';
import { container, deployment, type Patch, violations } from '../objects';

const check = (fields: Patch<Container>, labels: Record<string, string> = { rollup: 'demo' }) =>
  violations(rule, [
    deployment({ spec: { template: { metadata: { labels }, spec: { containers: [container(fields)] } } } }),
  ]);

const at = 'Deployment relay/relay spec.template.spec.containers[0]';
const one = {
  env: [
    { name: 'A', value: 'b' },
    { name: 'KEY', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
  ],
};
const all = { envFrom: [{ configMapRef: { name: 'c' } }, { secretRef: { name: 's' } }] };

describe('secrets-mounted-as-files', () => {
  it('refuses variables of a pod of a rollup that are read from a Secret', () => {
    expect(check(one)).toEqual([`${at}.env[1].valueFrom.secretKeyRef: KEY is read from a Secret`]);
    expect(check(all)).toEqual([`${at}.envFrom[1].secretRef: variables are read from a Secret`]);
  });

  it('accepts Secrets that are mounted, other variables, and pods of no rollup', () => {
    expect(check({ env: [{ name: 'A', value: 'b' }], volumeMounts: [{ name: 's', mountPath: '/s' }] })).toEqual([]);
    expect(check({ ...one, ...all }, {})).toEqual([]);
  });
});
