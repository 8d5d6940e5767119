import type { Role } from '@aws-sdk/client-iam';
import { expect } from '../../live/support/report';
import type { Cloud } from '../cloud';

/** A policy, as IAM gives it. */
export interface PolicyDocument {
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Action: string | readonly string[];
    readonly Principal?: unknown;
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }[];
}

/** IAM gives policies as it would in an address. */
export const parsePolicy = (text = ''): PolicyDocument => JSON.parse(decodeURIComponent(text));

/** A role by its name or ARN. */
export async function roleOf({ aws }: Cloud, nameOrArn: string): Promise<Role> {
  const { Role: role } = await aws.iam.getRole({ RoleName: nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1) });
  expect(role !== undefined, `there is no role ${nameOrArn}`);
  return role;
}
