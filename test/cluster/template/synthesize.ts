import { stacksOf, templateOf } from '../../aws/stacks';
import type { CloudTemplates } from './node-groups';
import { parseTemplate } from './template';

/** What CloudFormation is given for the network and the cluster of a shipped environment. */
export function cloudTemplates(name: string): CloudTemplates {
  const { network, cluster } = stacksOf(name);
  return {
    network: parseTemplate(templateOf(network).toJSON()),
    cluster: parseTemplate(templateOf(cluster).toJSON()),
  };
}
