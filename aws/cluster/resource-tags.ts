import type { CloudEnvironment } from '../cloud-environment';

/** Tags of what no stack makes: machines and volumes. They are those of the stacks, so that bills add up. */
export const resourceTags = (
  { name, aws }: CloudEnvironment,
  system = 'platform',
): Readonly<Record<string, string>> => ({
  environment: name,
  system,
  'cost-centre': aws.costCentre ?? name,
});
