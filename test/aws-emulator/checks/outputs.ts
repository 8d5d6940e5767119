import { type StackPart, stackName } from '../../../lib/contract/cloud-names';
import type { Cloud } from '../cloud';

/** What a stack gives out, by name. */
export async function stackOutputs({ environment, aws }: Cloud, part: StackPart): Promise<Record<string, string>> {
  const { Stacks: [stack] = [] } = await aws.cloudFormation.describeStacks({
    StackName: stackName(environment.name, part),
  });
  const { Outputs = [] } = stack ?? {};
  return Object.fromEntries(Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
}
