import * as z from 'zod';
import { resource, type Template } from './template';

/** What a launch template says of its machines. */
export interface Machines {
  /** Root disk, in GiB. */
  readonly disk: number;
  /** Pods that the kubelet is told to take at most. */
  readonly pods: number;
}

const launchTemplate = z.object({
  LaunchTemplateData: z.object({
    BlockDeviceMappings: z.tuple([
      z.object({ DeviceName: z.literal('/dev/xvda'), Ebs: z.object({ VolumeSize: z.number() }) }),
    ]),
    UserData: z.object({ 'Fn::Base64': z.string() }),
  }),
});

/** A line of the kubelet's configuration. */
const maxPods = /^ +maxPods: (\d+)$/m;

/** The machines of a launch template. */
export function machinesOf(template: Template, name: string): Machines {
  const { LaunchTemplateData } = resource(template, name, 'AWS::EC2::LaunchTemplate', launchTemplate);
  const [root] = LaunchTemplateData.BlockDeviceMappings;
  const [, pods] = maxPods.exec(LaunchTemplateData.UserData['Fn::Base64']) ?? [];
  if (pods === undefined) throw new Error(`the user data of ${name} does not say how many pods there may be`);
  return { disk: root.Ebs.VolumeSize, pods: Number(pods) };
}
