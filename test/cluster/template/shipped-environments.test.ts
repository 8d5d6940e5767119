import { nodeGroups } from '../../../lib/contract/node-groups';
import { eksAddOns } from '../../../lib/providers/eks-add-ons';
import { cloudNames } from '../../aws/stacks';
import { environment } from '../../charts/environments';
import { addOnPods } from './add-ons';
import { templateNodeGroups } from './node-groups';
import { cloudTemplates } from './synthesize';

describe.each(cloudNames)('the cloud of %s', (name) => {
  const templates = cloudTemplates(name);

  it('makes the nodes that the charts count on: labels, taints, zones, numbers, sizes', () => {
    expect(templateNodeGroups(templates)).toEqual(nodeGroups(environment(name)));
  });

  it('runs the pods of its own that the charts leave room for', () => {
    expect(addOnPods(templates.cluster)).toEqual(expect.arrayContaining([...eksAddOns]));
  });
});
