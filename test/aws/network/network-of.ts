import { App } from 'aws-cdk-lib';
import { NetworkStack } from '../../../aws/network/network-stack';
import cdk from '../../../cdk.json';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import type { Changes } from '../changes';
import { once } from '../once';
import { cloudOf } from '../stacks';

/** The network of a shipped environment alone, with changes to its file. */
export const networkOf = once(
  (name: string, changes?: Changes<EnvironmentInput>): NetworkStack =>
    new NetworkStack(new App({ context: cdk.context }), { environment: cloudOf(name, changes) }),
);
