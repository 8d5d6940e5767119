import { gracePeriodCoversStop } from '../../../../lib/policy/rules/safety/grace-period-covers-stop';
import { declared, program } from '../facts';
import { container, deployment, deploymentOfContainer, deploymentOfPod, violations } from '../objects';

const path = 'Deployment relay/relay spec.template.spec.terminationGracePeriodSeconds:';

describe('grace-period-covers-stop', () => {
  it('refuses a grace period that is not set', () => {
    expect(violations(gracePeriodCoversStop, [deploymentOfPod({ terminationGracePeriodSeconds: undefined })])).toEqual([
      `${path} not set, but its programs need 0 seconds`,
    ]);
  });

  it('refuses one that is shorter than the slowest program needs', () => {
    const programs = [program({ stopSeconds: 31 }), program({ name: 'other', stopSeconds: 5 })];
    expect(violations(gracePeriodCoversStop, [deployment()], declared('Deployment', { programs }))).toEqual([
      `${path} 30, but its programs need 31 seconds`,
    ]);
  });

  it('adds native sidecars one after the other, not init containers that end', () => {
    const programs = [
      program({ stopSeconds: 20 }),
      program({ name: 'log', stopSeconds: 8 }),
      program({ name: 'proxy', stopSeconds: 5 }),
      program({ name: 'setup', stopSeconds: 50 }),
    ];
    const sidecars = ['log', 'proxy'].map((name) => container({ name, restartPolicy: 'Always' }));
    const pod = deploymentOfPod({ initContainers: [...sidecars, container({ name: 'setup' })] });
    expect(violations(gracePeriodCoversStop, [pod], declared('Deployment', { programs }))).toEqual([
      `${path} 30, but its programs need 33 seconds`,
    ]);
  });

  it('adds the sleep before the stop signal', () => {
    const pod = deploymentOfContainer({ lifecycle: { preStop: { sleep: { seconds: 5 } } } });
    expect(violations(gracePeriodCoversStop, [pod], declared('Deployment'))).toEqual([
      `${path} 30, but its programs need 35 seconds`,
    ]);
  });

  it('refuses a probe that grants less after a failure', () => {
    const pod = deploymentOfContainer({ livenessProbe: { terminationGracePeriodSeconds: 10 } });
    expect(violations(gracePeriodCoversStop, [pod], declared('Deployment'))).toEqual([
      'Deployment relay/relay spec.template.spec.containers[0].livenessProbe.terminationGracePeriodSeconds: 10, but the program needs 30 seconds',
    ]);
  });

  it('accepts a grace period that is long enough', () => {
    const afterFailure = deploymentOfContainer({ livenessProbe: { terminationGracePeriodSeconds: 30 } });
    expect(violations(gracePeriodCoversStop, [deployment(), afterFailure], declared('Deployment'))).toEqual([]);
  });
});
