import { nodeSelectorMatchesPool } from '../../../../lib/policy/rules/placement/node-selector-matches-pool';
import { pool } from '../facts';
import { deployment, deploymentOfPod, violations } from '../objects';

const nodePools = [pool({ labels: { disk: 'nvme' } }), pool({ name: 'prover' })];
const found = (nodeSelector: Record<string, string>, facts = { nodePools }) =>
  violations(nodeSelectorMatchesPool, [deploymentOfPod({ nodeSelector })], facts);

describe('node-selector-matches-pool', () => {
  it.each<Record<string, string>>([
    { 'chainyard.io/pool': 'chain' },
    { 'chainyard.io/pool': 'prover', disk: 'nvme' },
    { 'topology.kubernetes.io/zone': 'eu-west-1c' },
  ])('refuses %j', (nodeSelector) => {
    expect(found(nodeSelector)).toEqual([
      `Deployment relay/relay spec.template.spec.nodeSelector: ${JSON.stringify(nodeSelector)} matches no pool; the pools: app, prover`,
    ]);
  });

  it.each<Record<string, string>>([
    { 'chainyard.io/pool': 'app', disk: 'nvme' },
    { 'topology.kubernetes.io/zone': 'eu-west-1a' },
    { 'kubernetes.io/arch': 'arm64' },
  ])('accepts %j', (nodeSelector) => {
    expect(found(nodeSelector)).toEqual([]);
  });

  it('accepts pods without a selector, and everything where the pools are not known', () => {
    expect(violations(nodeSelectorMatchesPool, [deployment()], { nodePools })).toEqual([]);
    expect(found({ 'chainyard.io/pool': 'chain' }, { nodePools: [] })).toEqual([]);
  });
});
