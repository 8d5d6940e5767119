import { same } from '../../live/support/report';
import type { Checks } from '../cloud';

/** The stacks themselves. */
export const stackChecks: Checks = {
  'stacks are complete, tagged and protected as the environment says': async ({ environment, aws, resources }) => {
    for (const name of new Set(resources.map(({ stack }) => stack))) {
      const { Stacks: [stack] = [] } = await aws.cloudFormation.describeStacks({ StackName: name });
      same(`status of ${name}`, stack?.StackStatus?.endsWith('_COMPLETE'), true);
      same(`protection of ${name}`, stack?.EnableTerminationProtection, environment.aws.unprotected === undefined);
    }
  },
};
