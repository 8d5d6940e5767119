import { machineGroups } from '../../../lib/contract/machine-groups';
import { nodeGroups } from '../../../lib/contract/node-groups';
import { eksSystemPods } from '../../../lib/providers/eks-add-ons';
import { cloudNames } from '../../aws/stacks';
import { environment } from '../../charts/environments';
import { podsOfAddOns } from './add-ons';
import { templateNodeGroups } from './node-groups';
import { poolsOf } from './pools';
import { cloudTemplates } from './synthesize';

describe.each(cloudNames)('the cloud of %s', (name) => {
  const templates = cloudTemplates(name);

  it('makes the nodes that the charts count on: labels, taints, zones, numbers, sizes', () => {
    expect(poolsOf(templateNodeGroups(templates))).toEqual(nodeGroups(environment(name)));
  });

  it('makes them in the groups that an autoscaler can tell apart by zone', () => {
    expect(templateNodeGroups(templates)).toEqual(nodeGroups(environment(name)).flatMap(machineGroups));
  });

  it('runs the pods of its own that the charts leave room for', () => {
    expect(podsOfAddOns(templates.cluster)).toEqual(eksSystemPods(new Set(environment(name).operators)));
  });
});
