import { restartPolicyFits } from '../../../../lib/policy/rules/pods/restart-policy-fits';
import { cronJob, deployment, deploymentOfPod, violations } from '../objects';

describe('restart-policy-fits', () => {
  it('refuses a Deployment that does not restart', () => {
    expect(violations(restartPolicyFits, [deploymentOfPod({ restartPolicy: 'Never' })])).toEqual([
      'Deployment relay/relay spec.template.spec.restartPolicy: "Never", a Deployment takes Always',
    ]);
  });

  it('refuses a Job that does not say how it ends', () => {
    const silent = cronJob({ spec: { jobTemplate: { spec: { template: { spec: { restartPolicy: undefined } } } } } });
    expect(violations(restartPolicyFits, [silent])).toEqual([
      'CronJob relay/relay spec.jobTemplate.spec.template.spec.restartPolicy: not set, a CronJob takes OnFailure or Never',
    ]);
  });

  it('accepts what each kind takes', () => {
    expect(
      violations(restartPolicyFits, [deployment(), deploymentOfPod({ restartPolicy: 'Always' }), cronJob()]),
    ).toEqual([]);
  });
});
