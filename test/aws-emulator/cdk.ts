import path from 'node:path';
import { repositoryRoot } from '../../lib/repository';
import { type Outcome, run } from '../live/support/shell';
import { CREDENTIALS, type Emulator, NOBODY } from './emulator';

/** An environment, as the CLI is told of it. */
export interface CdkSubject {
  readonly name: string;
  /** Its file. */
  readonly file: string;
  readonly region: string;
}

/** How the CLI is run. */
export interface CdkOptions {
  /** Whether cdk-nag and CloudFormation's own rules look at the stacks. @default false, since it takes seconds */
  readonly checked?: boolean;
}

/** The AWS CDK CLI as people run it here, for environments in an emulated account. */
export class Cdk {
  readonly #emulator: Emulator;
  readonly #folder: string;

  /** @param folder where it may write */
  constructor(emulator: Emulator, folder: string) {
    this.#emulator = emulator;
    this.#folder = folder;
  }

  /** Runs a command that the CLI, or a stack, has told. */
  follow(subject: CdkSubject, command: readonly string[]): Promise<string> {
    return this.#succeed(command, subject);
  }

  /** Deploys one stack, which needs no bootstrap. */
  deployFirst(subject: CdkSubject, stack: string): Promise<string> {
    return this.#succeed(['deploy', stack, '--require-approval', 'never'], subject);
  }

  /** Deploys every stack. */
  deploy(subject: CdkSubject, options?: CdkOptions): Promise<string> {
    return this.#succeed(['deploy', '--all', '--require-approval', 'never'], subject, options);
  }

  /** Shows what a deployment would change. */
  diff(subject: CdkSubject): Promise<string> {
    return this.#succeed(['diff'], subject);
  }

  /** Writes the templates only. */
  async synth(subject: CdkSubject): Promise<string> {
    await this.#succeed(['synth', '--quiet'], subject);
    return this.templates(subject);
  }

  /** Folder that the last command has written the templates of an environment into. */
  templates({ name }: CdkSubject): string {
    return path.join(this.#folder, `cdk.out-${name}`);
  }

  async #succeed(command: readonly string[], subject: CdkSubject, options?: CdkOptions): Promise<string> {
    const { code, stdout, stderr } = await this.#run(command, subject, options);
    const said = `${stdout}\n${stderr}`;
    if (code !== 0) throw new Error(`cdk ${command[0]}: exit code ${code}: ${lastWords(said)}`);
    return said;
  }

  #run(command: readonly string[], subject: CdkSubject, { checked = false }: CdkOptions = {}): Promise<Outcome> {
    const { url, templatesUrl } = this.#emulator;
    const program = path.join(repositoryRoot, 'bin/cdk-cli.js');
    return run([process.execPath, program, ...command, '--output', this.templates(subject), '--no-color'], {
      folder: repositoryRoot,
      seconds: 240,
      environment: {
        ENVIRONMENT: subject.file,
        CDK_VALIDATION: checked ? '' : 'false',
        // What it remembers of accounts would be wrong for a real one.
        CDK_HOME: path.join(this.#folder, 'cdk'),
        AWS_ENDPOINT_URL: url,
        AWS_ENDPOINT_URL_S3_FOR_CLOUDFORMATION: templatesUrl,
        AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
        AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
        AWS_REGION: subject.region,
        AWS_DEFAULT_REGION: subject.region,
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        AWS_PROFILE: '',
        AWS_SESSION_TOKEN: '',
        ...NOBODY,
      },
    });
  }
}

/** The lines that tell what was wrong. */
function lastWords(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => /error|failed|❌/i.test(line));
  return (telling.length > 0 ? telling : lines.filter(Boolean)).slice(0, 6).join(' | ');
}
