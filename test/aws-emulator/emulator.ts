import path from 'node:path';
import { repositoryRoot } from '../../lib/repository';
import type { Cleanup } from '../live/support/cleanup';
import { until } from '../live/support/wait';
import { freePorts } from '../programs/config/ports';
import { Process } from '../programs/config/process';

/** An AWS account on this machine. */
export interface Emulator {
  /** Where every AWS API answers. */
  readonly url: string;
  /** Where templates are when CloudFormation reads them. */
  readonly templatesUrl: string;
}

/** The account that moto is. */
export const ACCOUNT = '123456789012';

/** Any of them is let in. */
export const CREDENTIALS = { accessKeyId: 'emulator', secretAccessKey: 'emulator' } as const;

/** Environment of programs that are to know nothing of the accounts of this person. */
export const NOBODY = {
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
} as const;

/** Starts the emulator, empty, and waits until it answers; the cleanup ends it. */
export async function startEmulator(python: string, cleanup: Cleanup): Promise<Emulator> {
  const { 0: port } = await freePorts([0]);
  const process = new Process(
    {
      // It writes no compiled files beside its own.
      command: [python, '-B', '-m', 'emulator', String(port)],
      environment: { PATH: globalThis.process.env.PATH ?? '', ...NOBODY },
      folder: path.join(repositoryRoot, 'test/aws-emulator'),
    },
    cleanup,
  );
  const url = `http://127.0.0.1:${port}`;
  const ended = await until('an answer of the emulator', 60, async () => end(process) ?? (await answers(url)));
  if (ended instanceof Error) throw ended;
  // moto takes the bucket from the path only of a host of this name, from the host of any other.
  return { url, templatesUrl: `http://localhost:${port}` };
}

const answers = async (url: string): Promise<true | undefined> => (await fetch(`${url}${RESOURCES}`)).ok || undefined;

/** Why a process has ended; undefined while it runs. */
function end(process: Process): Error | undefined {
  try {
    process.mustRun();
    return undefined;
  } catch (error) {
    return new Error(`the emulator ${(error as Error).message}`);
  }
}

/** A resource of a stack, as the emulator has it. */
export interface StackResource {
  readonly stack: string;
  readonly logicalId: string;
  /** Such as `AWS::EKS::Addon`. */
  readonly type: string;
  readonly physicalId: string;
  /** Every reference is resolved. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Whether there is more of it than this. */
  readonly emulated: boolean;
}

const RESOURCES = '/emulator/resources';

/** The resources of all stacks. */
export async function stackResources({ url }: Emulator): Promise<StackResource[]> {
  const answer = await fetch(`${url}${RESOURCES}`);
  if (!answer.ok) throw new Error(`the emulator lists no resources: ${(await answer.text()).slice(-300)}`);
  return (await answer.json()) as StackResource[];
}
