import { DefaultStackSynthesizer } from 'aws-cdk-lib';
import type { Allowance } from '../iam/allowance';
import type { Place } from '../iam/place';

const QUALIFIER = DefaultStackSynthesizer.DEFAULT_QUALIFIER;

/** Roles of the CDK's bootstrap that a deployment needs; there are no images to publish. */
const bootstrapRoles = ['deploy', 'file-publishing', 'lookup'];

const readVersion = ({ arn }: Place): Allowance => ({
  sid: 'ReadVersionOfBootstrap',
  actions: ['ssm:GetParameter'],
  resources: [arn('ssm', `parameter/cdk-bootstrap/${QUALIFIER}/version`)],
});

/** Takes the roles of the CDK's bootstrap, by which everything else is done. */
export const deployJobs = (place: Place): Allowance[] => [
  {
    sid: 'TakeRolesOfBootstrap',
    actions: ['sts:AssumeRole'],
    resources: bootstrapRoles.map((role) =>
      place.globalArn('iam', `role/cdk-${QUALIFIER}-${role}-role-${place.account}-${place.region}`),
    ),
  },
  readVersion(place),
];

/** Reads what is deployed, to be compared with what a pull request would make of it. */
export const diffJobs = (place: Place): Allowance[] => [
  {
    sid: 'ReadStacks',
    actions: ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
    resources: [place.arn('cloudformation', `stack/${place.environment.name}-*/*`)],
    because: 'The ARN of a stack ends in an id',
  },
  readVersion(place),
];
