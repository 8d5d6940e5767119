import { check } from '../../../lib/policy/check';
import { applyDeclaredExceptions } from '../../../lib/policy/declared-exceptions';
import { noHostAccess } from '../../../lib/policy/rules/safety/no-host-access';
import { declared } from './facts';
import { cluster, deploymentOfPod } from './objects';

const reason = 'it works on its node';
const pod = deploymentOfPod({ hostNetwork: true, hostPID: true });
const other = { ...pod, metadata: { ...pod.metadata, name: 'other' } };
const findings = check(cluster([pod, other]), [noHostAccess]);

describe('exceptions that authors of workloads make', () => {
  it('excuse what one rule finds in the object of the workload, with the reason', () => {
    const { workloads } = declared('Deployment', { exceptions: { 'no-host-access': reason } });
    const { refused, excused } = applyDeclaredExceptions(findings, workloads);
    expect(refused.map(({ object }) => object.json.metadata.name)).toEqual(['other', 'other']);
    expect(excused).toMatchObject([{ reason }, { reason }]);
  });

  it('excuse no other rule and no other kind', () => {
    const { workloads } = declared('Deployment');
    expect(applyDeclaredExceptions(findings, workloads).refused).toEqual(findings);
    const daemons = declared('DaemonSet', { exceptions: { 'no-host-access': reason } });
    expect(() => applyDeclaredExceptions(findings, daemons.workloads)).toThrow(
      'no-host-access has nothing against DaemonSet/relay/relay: drop its exception',
    );
  });

  it('are refused where they excuse nothing', () => {
    const exceptions = { 'no-host-access': reason, 'runs-as-non-root': reason };
    expect(() => applyDeclaredExceptions(findings, declared('Deployment', { exceptions }).workloads)).toThrow(
      'runs-as-non-root has nothing against Deployment/relay/relay: drop its exception',
    );
  });
});
