import { parameterPath } from '../../../../lib/contract/cloud-names';
import { secretPath } from '../../../../lib/contract/secret-names';
import type { Allowance } from '../../../iam/allowance';
import type { Place } from '../../../iam/place';

/** Reads the secrets and parameters of the environment, and none of those that no cluster may read. */
export const externalSecrets = ({ environment: { name }, arn }: Place): Allowance[] => [
  {
    sid: 'ReadSecrets',
    actions: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
    resources: [arn('secretsmanager', `secret:${secretPath(name, '*', '*')}`)],
    because: 'Systems name their secrets below the name of the environment, and Secrets Manager adds six characters',
  },
  {
    sid: 'ReadParameters',
    actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
    resources: [arn('ssm', `parameter${parameterPath(name, '*', '*')}`)],
    because: 'Systems name their parameters below the name of the environment',
  },
];
