import { Tags, Validations } from 'aws-cdk-lib';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { StoredSecretNeed } from '../../lib/contract/stored-secrets';
import type { CloudEnvironment } from '../cloud-environment';
import { removalPolicy } from '../removal';

/** Secrets by their names in the store. */
export type StoredSecrets = ReadonlyMap<string, secretsmanager.CfnSecret>;

/** 32 bytes of chance in hexadecimal, which serve as a password and as a key alike. */
const generated: secretsmanager.CfnSecret.GenerateSecretStringProperty = {
  passwordLength: 64,
  excludePunctuation: true,
  excludeUppercase: true,
  excludeCharacters: 'ghijklmnopqrstuvwxyz',
};

/**
 * The secrets of an environment. What chance makes has its value; all others are empty until a person writes it, since
 * a value in a template is known to everybody who may read the stack, and a placeholder is taken for a value.
 *
 * They are encrypted by the key that Secrets Manager has in every account: a key of our own would need a second right of
 * every reader and cost as much as two secrets, and could keep out nobody whom IAM lets read them.
 *
 * CloudFormation deletes a secret at once, so that its name is free again. One that is kept when its stack is deleted
 * must be imported or deleted before a stack can make it again, and one that a person deletes blocks its name for 7 to
 * 30 days.
 */
export function addSecrets(
  scope: Construct,
  environment: CloudEnvironment,
  needs: readonly StoredSecretNeed[],
): StoredSecrets {
  const secrets = needs.map(({ path, system, description, origin }) => {
    const secret = new secretsmanager.CfnSecret(scope, `Secret${path.replaceAll('/', '-')}`, {
      name: path,
      description,
      generateSecretString: origin === 'generated' ? generated : undefined,
    });
    Tags.of(secret).add('system', system);
    secret.applyRemovalPolicy(removalPolicy(environment));
    Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: keptBecause[origin] });
    return [path, secret] as const;
  });
  return new Map(secrets);
}

/** Why nothing replaces a secret every so often. */
const keptBecause: Readonly<Record<StoredSecretNeed['origin'], string>> = {
  generated: 'The programs that share it must be given a new one at the same moment.',
  keygen: 'An identity is known by its key: keygen replaces it where a person asks for that.',
  person: 'It is made by the service that it opens, and by a person there.',
};
