import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { addSecrets } from '../../../aws/data/secrets';
import { EnvironmentStack } from '../../../aws/environment-stack';
import cdk from '../../../cdk.json';
import type { StoredSecretNeed } from '../../../lib/contract/stored-secrets';
import { cloudOf } from '../stacks';
import { dataOf, resourceOf, resourcesOf } from './data';

const SECRET = 'AWS::SecretsManager::Secret';

describe('secrets that somebody has to write', () => {
  const template = dataOf('perpetual-prod');

  it('are made empty, without a placeholder that a program would take for a value', () => {
    expect(resourcesOf(template, SECRET).map(([, { Properties }]) => Properties.Name)).toEqual([
      '/perpetual-prod/perpetual/kubo',
      '/perpetual-prod/platform/registry',
    ]);
    template.allResourcesProperties(SECRET, { SecretString: Match.absent(), GenerateSecretString: Match.absent() });
  });

  it('are counted to the system that uses them', () => {
    const systems = resourcesOf(template, SECRET).map(([, { Properties }]) =>
      (Properties.Tags as { Key: string; Value: string }[]).find(({ Key }) => Key === 'system'),
    );
    expect(systems.map((tag) => tag?.Value)).toEqual(['perpetual', 'platform']);
  });

  it('are named at the end of the deployment', () => {
    template.hasOutput('ToFill', { Value: '/perpetual-prod/perpetual/kubo, /perpetual-prod/platform/registry' });
  });

  it('are kept when their stack is deleted, unless the file says that data may go', () => {
    for (const [, { DeletionPolicy }] of resourcesOf(template, SECRET))
      expect(DeletionPolicy).toBe('RetainExceptOnCreate');
    for (const [, { DeletionPolicy }] of resourcesOf(dataOf('rc0'), SECRET)) expect(DeletionPolicy).toBe('Delete');
  });

  it('are none where External Secrets reads another store', () => {
    const elsewhere = dataOf('staging', { secrets: { store: 'vault' }, rollup: undefined });
    elsewhere.resourceCountIs(SECRET, 0);
    expect(elsewhere.findOutputs('ToFill')).toEqual({});
  });
});

describe('a secret that chance makes', () => {
  const need: StoredSecretNeed = {
    path: '/rc0/vault/token',
    system: 'vault',
    description: 'A token',
    origin: 'generated',
    keys: [],
  };
  const environment = cloudOf('rc0');
  const stack = new EnvironmentStack(
    new App({ context: cdk.context }),
    { environment },
    { part: 'data', description: 'One secret' },
  );
  addSecrets(stack, environment, [need]);
  const { Properties } = resourceOf(Template.fromStack(stack), SECRET);

  it('has its value from the start: 32 bytes in hexadecimal', () => {
    expect(Properties).toMatchObject({
      Name: '/rc0/vault/token',
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true, ExcludeUppercase: true },
    });
    const { ExcludeCharacters } = Properties.GenerateSecretString as { ExcludeCharacters: string };
    const left = [...'abcdefghijklmnopqrstuvwxyz0123456789'].filter((each) => !ExcludeCharacters.includes(each));
    expect(left.join('')).toBe('abcdef0123456789');
  });
});
