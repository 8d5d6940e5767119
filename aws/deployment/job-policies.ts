import type { Allowance } from '../iam/allowance';
import type { Place } from '../iam/place';
import { type BootstrapRole, bootstrapRole, bootstrapVersion } from './bootstrap';

/** Roles of the bootstrap that a deployment needs; there are no images to publish. */
const rolesOfDeployment: readonly BootstrapRole[] = ['deploy', 'file-publishing', 'lookup'];

const readVersion = (place: Place): Allowance => ({
  sid: 'ReadVersionOfBootstrap',
  actions: ['ssm:GetParameter'],
  resources: [bootstrapVersion(place)],
});

/** Takes the roles of the environment's bootstrap, by which everything else is done. */
export const deployJobs = (place: Place): Allowance[] => [
  {
    sid: 'TakeRolesOfBootstrap',
    actions: ['sts:AssumeRole'],
    resources: rolesOfDeployment.map((role) => bootstrapRole(place, role)),
  },
  readVersion(place),
];

/** Reads what is deployed, to be compared with what a pull request would make of it. */
export const diffJobs = (place: Place): Allowance[] => [
  {
    sid: 'ReadStacks',
    actions: ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
    resources: place.stackArns,
    because: 'The ARN of a stack ends in an id',
  },
  readVersion(place),
];
