import { existsSync, readFileSync } from 'node:fs';
import { listEnvironments } from '../../lib/environment/find';
import { Checkout } from './checkout';

// Each of these tests starts npm a few times, on a machine that may be busy.

/** 21 November 2026, 23:00 UTC. */
const SOURCE_DATE_EPOCH = '1795302000';

// Nothing here asks a registry.
const checkout = new Checkout('http://127.0.0.1:9');
afterAll(() => checkout.remove());

const network = (name: string, policy: string, more = ''): string => `name: ${name}
provider: kind
kubernetes: { version: "1.36" }
celestia:
  network: ${name}
  genesis: { policy: ${policy}, epoch: 1, time: 2026-11-21T18:00:00Z } # of the first release
${more}`;

const read = (file: string): string => readFileSync(checkout.path(file), 'utf8');
const release = (...given: string[]) => checkout.npm('release', given, { SOURCE_DATE_EPOCH });
const promote = (...given: string[]) => checkout.npm('promote', given, { SOURCE_DATE_EPOCH });

describe('npm run release and npm run promote', () => {
  it('take a network from its release to the next step, at the time of SOURCE_DATE_EPOCH', async () => {
    checkout.write('cases/rc0.yaml', network('rc0', 'fresh'));
    checkout.write('cases/rc1.yaml', network('rc1', 'preserve', '  promotion: { from: rc0 }\n'));
    const released = await release('cases/rc0.yaml');
    expect(released.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^rc0: chain rc0-2, genesis of 2026-11-21T23:00:00Z with sha256 [0-9a-f]{64}$/),
      'images: ghcr.io/celestiaorg/celestia-app:v9.0.4, ghcr.io/celestiaorg/celestia-node:v0.31.4',
      'wrote cases/rc0.yaml and cases/releases/rc0.yaml',
      'next: commit both, then ENVIRONMENT=rc0 npx cdk8s synth',
    ]);
    expect([released.code, released.stdout]).toEqual([0, '']);
    expect(read('cases/rc0.yaml')).toBe(
      network('rc0', 'fresh').replace('epoch: 1', 'epoch: 2').replace('18:00:00Z', '23:00:00Z'),
    );
    const promoted = await promote('cases/rc0.yaml', 'cases/rc1.yaml');
    expect(promoted.stderr).toContain('wrote cases/rc1.yaml and cases/releases/rc1.yaml\n');
    expect(promoted.code).toBe(0);
    const again = await promote('cases/rc0.yaml', 'cases/rc1.yaml');
    expect(again).toEqual({ code: 0, stdout: '', stderr: 'rc1: has the images of rc0 already; nothing to do\n' });
    expect(read('cases/releases/rc1.yaml')).toContain('released: 2026-11-21T23:00:00Z\n');
  });

  const choices = listEnvironments(checkout.path('environments')).join(', ');
  const refusals: readonly [what: string, run: () => ReturnType<typeof release>, line: string][] = [
    ['no environment', () => release(), 'usage: npm run release -- <environment> [--reset "<reason>"]'],
    ['two environments', () => release('a', 'b'), 'usage: npm run release -- <environment> [--reset "<reason>"]'],
    [
      'an unknown one',
      () => release('rc9'),
      `there is no environment "rc9" (did you mean "rc0"?); choose from ${choices}`,
    ],
    [
      'a reason of one word',
      () => release('rc1', '--reset', 'no'),
      '--reset "no" must say why, in at least 10 characters',
    ],
    [
      'a laptop',
      () => release('local'),
      'local: each day is a new chain of its own, local-<yyyymmdd>; there is nothing to release',
    ],
    ['no target', () => promote('rc0'), 'usage: npm run promote -- <from> <to> [--reviewed "<reason>"]'],
    [
      'a step left out',
      () => promote('rc0', 'devnet'),
      'rc0 → devnet: leaves out rc1, and images go rc0 → rc1 → devnet; first npm run promote -- rc0 rc1',
    ],
    [
      'a review of one word',
      () => promote('rc0', 'rc1', '--reviewed=yes'),
      '--reviewed "yes" must say why, in at least 10 characters',
    ],
  ];

  it.each(refusals)('refuse %s in one line', async (_, run, line) => {
    const { code, stdout, stderr } = await run();
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${line}\n` });
  });

  it('leave the files of an environment with findings as they are', async () => {
    const text = network('devnet', 'preserve', '  images: { app: "ghcr.io/celestiaorg/celestia-app:v9.0.5" }\n');
    checkout.write('cases/devnet.yaml', text);
    const { code, stderr } = await release('cases/devnet.yaml');
    expect(stderr).toMatch(/^cases\/devnet\.yaml:7:3 celestia\.images: v9\.0\.5 \+ v0\.31\.4 are not known .*\n$/);
    expect(code).toBe(1);
    expect(read('cases/devnet.yaml')).toBe(text);
    expect(existsSync(checkout.path('cases/releases/devnet.yaml'))).toBe(false);
  });
});
