import { check, findingLine } from '../../../lib/policy/check';
import { rules } from '../../../lib/policy/rules';
import { declared, pool } from './facts';
import { cluster, cronJob, deployment, labels, namespace, object, service, statefulSet } from './objects';

const networkPolicy = object('networking.k8s.io/v1', 'NetworkPolicy', {
  spec: { podSelector: { matchLabels: labels }, policyTypes: ['Ingress', 'Egress'] },
});

const headless = service({ spec: { clusterIP: 'None' } });

describe('the builders', () => {
  it.each([
    ['deployment', deployment()],
    ['statefulSet', statefulSet()],
    ['cronJob', cronJob()],
  ])('make a %s that passes every rule', (_, workload) => {
    const facts = { nodePools: [pool()], ...declared('StatefulSet', { singleWriter: true }) };
    const findings = check(cluster([namespace(), networkPolicy, headless, workload], facts), rules);
    expect(findings.map(findingLine)).toEqual([]);
  });
});
