import { Duration } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { CloudEnvironment } from '../cloud-environment';
import { removalPolicy } from '../removal';

/** A key of one store alone, renewed every year: without it, the store and every snapshot of it are unreadable. */
export function storageKey(scope: Construct, id: string, environment: CloudEnvironment, description: string): kms.Key {
  return new kms.Key(scope, id, {
    description,
    enableKeyRotation: true,
    pendingWindow: Duration.days(7),
    removalPolicy: removalPolicy(environment),
  });
}
