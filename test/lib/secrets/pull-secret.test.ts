import type { Cluster } from '../../../lib/cluster';
import { providers } from '../../../lib/providers';
import { chartObjects } from '../../../lib/synthesis/objects';
import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { client } from '../workloads/programs';
import { Rendered } from '../workloads/rendered';
import { system } from '../workloads/system';

/** A system with one image of ghcr.io. */
function provided(fields: Partial<Cluster>) {
  const chart = system(fields);
  new StatelessDeployment(chart, 'client', { component: 'client', pool: 'app', programs: [client] });
  chart.complete();
  return { rendered: new Rendered(chartObjects(chart)), expected: [...chart.expected], notes: chart.notes };
}

const registry = { server: 'ghcr.io', pullSecret: 'opener' };

describe('the Secret of a private registry', () => {
  it('is read from the secret store in the form that the kubelet wants', () => {
    const { rendered, expected, notes } = provided({
      registry,
      operators: new Set(['external-secrets']),
      secretStore: 'vault',
    });
    expect(rendered.one('ExternalSecret', 'opener').spec).toMatchObject({
      target: { name: 'opener', creationPolicy: 'Owner', template: { type: 'kubernetes.io/dockerconfigjson' } },
      data: [{ secretKey: '.dockerconfigjson', remoteRef: { key: '/local/platform/opener' } }],
    });
    expect(expected).toEqual([]);
    expect(notes).toEqual(['/local/platform/opener of the secret store must hold a .dockerconfigjson']);
  });

  it('is written into the store of the provider by the command that is noted', () => {
    const operators = new Set(['external-secrets'] as const);
    const { notes } = provided({ registry, operators, provider: providers.eks, region: 'eu-central-1' });
    expect(notes).toEqual([
      `/local/platform/opener of the secret store must hold a .dockerconfigjson; make it: aws secretsmanager create-secret --name /local/platform/opener --secret-string '{"auths":{"ghcr.io":{"username":"…","password":"…"}}}' --region eu-central-1`,
    ]);
  });

  it('is only filled where the AWS app makes it', () => {
    const operators = new Set(['external-secrets'] as const);
    const storedSecrets = new Set(['/local/platform/opener']);
    const { notes } = provided({ registry, operators, provider: providers.eks, storedSecrets });
    expect(notes).toEqual([
      expect.stringContaining(
        '; once npx cdk deploy has made the empty secret: aws secretsmanager put-secret-value --secret-id /local/platform/opener --secret-string ',
      ),
    ]);
  });

  it('is expected to exist otherwise, with the command that makes it', () => {
    expect(provided({ registry }).expected).toEqual([
      [
        'Secret/relay/opener',
        'kubectl create secret docker-registry opener -n relay --docker-server=ghcr.io --docker-username=… --docker-password=…',
      ],
    ]);
  });

  it.each([
    ['no registry is private', undefined],
    ['no image comes from it', { server: 'quay.io', pullSecret: 'opener' }],
    ['only the name of its host begins alike', { server: 'ghcr', pullSecret: 'opener' }],
  ])('is not needed where %s', (_, other) => {
    expect(provided({ registry: other }).expected).toEqual([]);
  });
});
