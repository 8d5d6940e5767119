import { livenessDiffersFromReadiness } from '../../../../lib/policy/rules/pods/liveness-differs-from-readiness';
import { deployment, deploymentOfContainer, violations } from '../objects';

describe('liveness-differs-from-readiness', () => {
  it('refuses the same question asked less often', () => {
    const httpGet = { path: '/ready', port: 'http' };
    const same = deploymentOfContainer({ livenessProbe: { httpGet, tcpSocket: undefined, periodSeconds: 60 } });
    expect(violations(livenessDiffersFromReadiness, [same])).toEqual([
      'Deployment relay/relay spec.template.spec.containers[0].livenessProbe: {"httpGet":{"path":"/ready","port":"http"}} is the question of readinessProbe too',
    ]);
  });

  it('accepts another question, and no question', () => {
    expect(
      violations(livenessDiffersFromReadiness, [deployment(), deploymentOfContainer({ livenessProbe: undefined })]),
    ).toEqual([]);
  });
});
