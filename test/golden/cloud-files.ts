import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dump } from 'js-yaml';
import { cloudApp } from '../../aws/app';
import { cloudEnvironment } from '../../aws/cloud-environment';
import { environment } from '../charts/environments';

/** What CloudFormation is given of one stack. */
interface Template {
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Rules?: Readonly<Record<string, unknown>>;
}

const made = new Map<string, ReadonlyMap<string, string>>();

/** The templates of an environment's cloud by file name, made once; none where it has no cloud. */
export function cloudFiles(name: string): ReadonlyMap<string, string> {
  const files = made.get(name) ?? synthesized(name);
  made.set(name, files);
  return files;
}

function synthesized(name: string): ReadonlyMap<string, string> {
  const loaded = environment(name);
  if (loaded.aws === undefined) return new Map();
  const outdir = mkdtempSync(path.join(os.tmpdir(), 'cloud-'));
  try {
    const { stacks } = cloudApp([cloudEnvironment(loaded)], outdir).synth();
    const files = stacks.map(({ stackName, template }): [string, string] => [
      `${stackName.slice(name.length + 1)}.yaml`,
      dump(normalised(template), { noRefs: true, lineWidth: -1 }),
    ]);
    return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Without what every stack has of the CDK's bootstrap. */
function normalised({ Parameters = {}, Rules = {}, ...rest }: Template): object {
  const { BootstrapVersion, ...parameters } = Parameters;
  const { CheckBootstrapVersion, ...rules } = Rules;
  return { ...rest, ...filled('Parameters', parameters), ...filled('Rules', rules) };
}

const filled = (key: string, value: object): object => (Object.keys(value).length === 0 ? {} : { [key]: value });
