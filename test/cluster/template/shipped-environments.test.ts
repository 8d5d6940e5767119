import { nodeGroups } from '../../../lib/contract/node-groups';
import { cloudNames } from '../../aws/stacks';
import { environment } from '../../charts/environments';
import { templateNodeGroups } from './node-groups';
import { cloudTemplates } from './synthesize';

describe.each(cloudNames)('the cloud of %s', (name) => {
  it('makes the nodes that the charts count on: labels, taints, zones, numbers, sizes', () => {
    expect(templateNodeGroups(cloudTemplates(name))).toEqual(nodeGroups(environment(name)));
  });
});
