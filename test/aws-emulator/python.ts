import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../lib/repository';
import { run } from '../live/support/shell';

/** Programs of a virtual environment of Python. */
export interface PythonPrograms {
  readonly python: string;
  readonly cfnLint: string;
}

/** Kept from run to run, outside the checkout. */
const folder = path.join(homedir(), '.cache/chainyard-aws');

const requirements = path.join(repositoryRoot, 'test/aws-emulator/requirements.txt');

/** What the environment was made of: written last, so that one that is half made is made anew. */
const made = path.join(folder, 'requirements.txt');

const programs = { python: path.join(folder, 'bin/python'), cfnLint: path.join(folder, 'bin/cfn-lint') };

/**
 * The virtual environment with the emulator's packages, made where it is missing or was made of others.
 *
 * @returns its programs, or why there are none
 */
export async function pythonPrograms(): Promise<PythonPrograms | string> {
  if (isFresh()) return programs;
  rmSync(folder, { recursive: true, force: true });
  const steps = [
    ['python3', '-m', 'venv', folder],
    [programs.python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements],
  ];
  for (const step of steps) {
    const problem = await failure(step);
    if (problem !== undefined) return problem;
  }
  cpSync(requirements, made);
  return programs;
}

const isFresh = (): boolean =>
  existsSync(made) && existsSync(programs.python) && readFileSync(made).equals(readFileSync(requirements));

/** Last words of a command that fails. */
async function failure(command: readonly string[]): Promise<string | undefined> {
  try {
    const { code, stdout, stderr } = await run(command, { seconds: 300 });
    const said = `${stdout}\n${stderr}`.trim().split('\n').at(-1) || `exit code ${code}`;
    return code === 0 ? undefined : `${command.slice(0, 4).join(' ')}: ${said}`;
  } catch (error) {
    return `${(error as Error).message} (Debian: apt-get install python3-venv)`;
  }
}
