import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';

const heading = `
  import { program } from '${repositoryRoot}/lib/k8s/program';
  import type { PortExposure, WebExposure } from '${repositoryRoot}/lib/environment/sections/exposure';
  import type { StatelessDeployment } from '${repositoryRoot}/lib/workloads/deployment';
  const facts = {
    name: 'kubo', image: 'kubo:1', user: 1000,
    resources: { cpu: '1', memory: '1Gi' }, stopSeconds: 1,
  } as const;
  const ports = {
    swarm: { number: 4001, exposure: 'public' }, api: { number: 3001, exposure: 'cluster' },
    rpc: { number: 5001, exposure: 'admin' }, local: { number: 8080, exposure: 'pod' },
  } as const;
  const kubo = program({ ...facts, ports });
  declare const pod: StatelessDeployment;
  declare const exposure: PortExposure;
  declare const web: WebExposure;
`;

/** One line of a program each, and what the compiler must say about it; nothing where it must be taken. */
const lines: readonly (readonly [what: string, line: string, error?: RegExp])[] = [
  ['publishes a public port', "pod.publish(kubo, ['swarm'], exposure);"],
  ['publishes an admin port', "pod.publish(kubo, ['rpc'], exposure);", /'"rpc"' is not assignable to type '"swarm"'/],
  ['publishes a port of the cluster', "pod.publish(kubo, ['api'], exposure);", /'"api"' is not assignable/],
  ['publishes a port of the pod', "pod.publish(kubo, ['swarm', 'local'], exposure);", /'"local"' is not assignable/],
  ['publishes a port that is not there', "pod.publish(kubo, ['swam'], exposure);", /'"swam"' is not assignable/],
  ['publishes an admin port as a site', "pod.publishWeb(kubo, 'rpc', web);", /'"rpc"' is not assignable/],
  ['publishes a public port as a site', "pod.publishWeb(kubo, 'swarm', web);"],
  ['publishes a port under a host name', "pod.publish(kubo, ['swarm'], web);", /not assignable to parameter of type/],
  ['connects to an admin port', "pod.connectTo(pod.endpoint(kubo, 'rpc'));"],
  ['connects to a port of the pod', "pod.connectTo(pod.endpoint(kubo, 'local'));", /'"local"' is not assignable/],
  ['reads metrics of its port', "program({ ...facts, ports, metrics: { port: 'rpc', path: '/' } });"],
  [
    'reads metrics of a port that is not there',
    "program({ ...facts, ports, metrics: { port: 'metrics', path: '/' } });",
    /'"metrics"' is not assignable/,
  ],
  ['sets a value as text', "program({ ...facts, ports, environment: { LEVEL: 'info' } });"],
  [
    'sets a value from a Secret',
    "program({ ...facts, ports, environment: { KEY: { secret: 'kubo' } } });",
    /'secret' does not exist/,
  ],
];

/** What the compiler says about each line. */
function compile(): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'types-'));
  try {
    lines.forEach(([, line], index) => {
      writeFileSync(path.join(folder, `${index}.ts`), `${heading}${line}\n`);
    });
    const compilerOptions = {
      noUnusedLocals: false,
      types: ['node'],
      typeRoots: [path.join(repositoryRoot, 'node_modules/@types')],
    };
    const configuration = { extends: path.join(repositoryRoot, 'tsconfig.json'), compilerOptions, include: ['*.ts'] };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(configuration));
    const tsc = path.join(repositoryRoot, 'node_modules/.bin/tsc');
    const { stdout } = spawnSync(tsc, ['--project', folder, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
    return lines.map((_, index) =>
      stdout
        .split(/^(?=\S)/m)
        .filter((error) => error.startsWith(`${index}.ts`))
        .join(''),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the compiler', () => {
  const errors = compile();

  it.each(
    lines.map(([what, , error], index) => [error === undefined ? 'takes' : 'refuses', what, error, index] as const),
  )('%s a program that %s', (_, __, error, index) => {
    if (error === undefined) expect(errors[index]).toBe('');
    else expect(errors[index]).toMatch(error);
  });
});
