import * as z from 'zod';
import type { SystemPods } from '../../../lib/contract/system-pods';
import { addOnPods } from '../../../lib/providers/eks-add-ons';
import { propertiesOf, type Template } from './template';

const isKnown = (name: string): name is keyof typeof addOnPods => Object.hasOwn(addOnPods, name);

const addOn = z.object({ AddonName: z.string() });

/**
 * Pods of the add-ons that CloudFormation installs.
 *
 * @throws Error where it is not known what an add-on runs
 */
export function podsOfAddOns(cluster: Template): SystemPods[] {
  return propertiesOf(cluster, 'AWS::EKS::Addon', addOn).flatMap(({ AddonName }) => {
    if (!isKnown(AddonName)) throw new Error(`it is not known which pods the add-on ${AddonName} runs`);
    return addOnPods[AddonName];
  });
}
