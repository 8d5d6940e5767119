import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { type LoadedEnvironment, loadEnvironment } from '../../../lib/environment/load';
import { keygen } from '../../../lib/keygen/keygen';
import { printSecret } from '../../../lib/keygen/print-secret';
import { EnvironmentFolder } from '../../charts/environment-folder';
import { findingsOf } from '../environment/findings';

const environments = new EnvironmentFolder();
let secrets: string;
beforeEach(() => {
  secrets = mkdtempSync(path.join(os.tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(secrets, { recursive: true }));

const preserve = { policy: 'preserve', epoch: 1, time: '2026-11-21T06:00:00Z' };
const fresh = { policy: 'fresh', epoch: 7, time: '2026-11-21T06:00:00Z' };
const given = { file: 'genesis/one.json', sha256: '0'.repeat(64) };
const why = 'the key was on a laptop that is lost';
const programs = ['validator', 'bridge', 'light', 'operator'].flatMap((role) => [`${role}-0`, `${role}-1`]);
let count = 0;

/** A network whose identities are made. */
function network(genesis: object, fields: object = {}, section: object = {}): LoadedEnvironment {
  count += 1;
  const name = `network-${count}`;
  const celestia = { network: genesis === preserve ? 'devnet' : 'rc0', genesis, ...section };
  const values = { name, provider: 'aks', kubernetes: { version: '1.36' }, ...fields, celestia };
  const file = environments.write(name, values);
  keygen({ environment: loadEnvironment(file, '', []), secrets, rotate: [] });
  return loadEnvironment(file, '', []);
}

const again = ({ file }: LoadedEnvironment) => loadEnvironment(file, '', []).identities.celestia;
const rotate = (environment: LoadedEnvironment, what: string[], reason?: string) =>
  keygen({ environment, secrets, rotate: what, reason });

describe('the identities of a Celestia network', () => {
  it('are made all at once, each of its own', () => {
    const { name, identities } = network(preserve);
    expect(Object.keys(identities.celestia ?? {}).sort()).toEqual(programs.sort());
    expect(readdirSync(path.join(secrets, name)).sort()).toEqual(programs.map((each) => `celestia-${each}.json`));
    const halves = Object.values(identities.celestia ?? {}).map((half) => half?.publicKey);
    expect(new Set(halves).size).toBe(8);
  });

  it('have Secrets that kubectl applies, but for the operators', () => {
    const environment = network(preserve);
    for (const program of programs.filter((each) => !each.startsWith('operator'))) {
      const file = path.join(secrets, environment.name, `celestia-${program}.json`);
      expect(parse(printSecret(environment, secrets, `celestia/${program}`))).toMatchObject({
        metadata: { name: program, namespace: 'celestia' },
        stringData: JSON.parse(readFileSync(file, 'utf8')),
      });
    }
    expect(findingsOf(() => printSecret(environment, secrets, 'celestia/operator-0'))).toEqual([
      '--secret "celestia/operator-0" has no Secret in the cluster, but stays in the secret store: an operator signs by hand, and no pod uses its key',
    ]);
  });

  it('have no Secret where the private half is damaged', () => {
    const environment = network(preserve);
    const file = path.join(secrets, environment.name, 'celestia-bridge-0.json');
    const half = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...half, 'account-key': half['account-key'].slice(2) }));
    expect(findingsOf(() => printSecret(environment, secrets, 'celestia/bridge-0'))).toEqual([
      expect.stringContaining('celestia/bridge-0: the private half on this machine belongs to another public half'),
    ]);
  });

  it('of an operator go to the secret store alone', () => {
    const [, next] = rotate(network(fresh), ['celestia/operator-0']).slice(1);
    expect(next).toMatch(
      /^next: keep what \S+operator-0.json holds in a secret store; an operator signs by hand, and no/,
    );
    const fields = { provider: 'eks', operators: ['external-secrets'] };
    const environment = network(fresh, fields);
    expect(rotate(environment, ['celestia/operator-0'])[2]).toContain(
      `put-secret-value --secret-id /offline.${environment.name}/celestia/operator-0`,
    );
  });

  it('of an operator has its place where the AWS app makes it, though no cluster reads the store', () => {
    const aws = { cluster: { access: [{ role: 'a', policy: 'view' }] } };
    const environment = network(fresh, { provider: 'eks', aws });
    expect(rotate(environment, ['celestia/operator-0'])[2]).toContain(
      `the empty secret: aws secretsmanager put-secret-value --secret-id /offline.${environment.name}/celestia/operator-0`,
    );
    expect(rotate(environment, ['celestia/bridge-0'])[1]).toContain('kubectl apply');
  });
});

describe('what is in the genesis of a preserved network', () => {
  const refusal = (id: string, change = 'changes the genesis of devnet') =>
    `--rotate "celestia/${id}": a new one ${change}, and the chain cannot go on with another genesis; a new chain needs another genesis.epoch and a reset; keep it, or say why with --reason "<why>"`;

  it('is not rotated without a reason, and nothing is written', () => {
    const environment = network(preserve);
    const before = again(environment);
    const found = findingsOf(() =>
      rotate(environment, ['celestia/validator-0', 'celestia/light-0', 'celestia/operator-1']),
    );
    expect(found).toEqual([refusal('validator-0'), refusal('operator-1')]);
    expect(again(environment)).toEqual(before);
    expect(readdirSync(path.join(secrets, environment.name)).filter((file) => file.endsWith('.old'))).toEqual([]);
  });

  it('is rotated for a reason, which is shown with what follows', () => {
    const environment = network(preserve);
    const lines = rotate(environment, ['celestia/validator-0'], why);
    expect(lines.slice(0, 3)).toEqual([
      `reason: ${why}`,
      expect.stringMatching(/^celestia\/validator-0: [0-9a-f]{40} [0-9A-F]{40} \S+=, private half in /),
      expect.stringMatching(/^celestia\/validator-0: a new one changes the genesis of devnet, and the chain /),
    ]);
    expect(again(environment)?.['validator-0']).not.toEqual(environment.identities.celestia?.['validator-0']);
    expect(again(environment)?.['validator-1']).toEqual(environment.identities.celestia?.['validator-1']);
  });

  it('is every account that has something there, and no other', () => {
    const accounts = [{ account: 'light-0', amount: '1utia' }];
    const environment = network(preserve, {}, { accounts });
    expect(findingsOf(() => rotate(environment, ['celestia/light-0']))).toEqual([refusal('light-0')]);
    expect(rotate(environment, ['celestia/light-1', 'celestia/bridge-0'])).toHaveLength(4);
  });

  it('needs a new file where the genesis is given', () => {
    const environment = network({ ...preserve, given }, {}, { network: 'devnet' });
    expect(findingsOf(() => rotate(environment, ['celestia/validator-1']))).toEqual([
      refusal('validator-1', 'needs another genesis file than genesis/one.json'),
    ]);
  });
});

describe('what is in the genesis of a fresh network', () => {
  it('is rotated at once, and begins a chain with the next release', () => {
    const environment = network(fresh);
    const lines = rotate(environment, ['celestia/validator-0']);
    expect(lines[1]).toBe(
      'celestia/validator-0: a new one changes the genesis of rc0; the next release starts a new chain with it',
    );
    expect(rotate(network({ ...fresh, given }), ['celestia/operator-0'])[1]).toBe(
      'celestia/operator-0: a new one needs another genesis file than genesis/one.json; the next release starts a new chain with it',
    );
  });

  it('is rotated as a whole by the name of its system', () => {
    const environment = network(fresh);
    rotate(environment, ['celestia']);
    const before: object = environment.identities.celestia ?? {};
    const after: object = again(environment) ?? {};
    for (const [program, half] of Object.entries(before)) {
      expect(after).toHaveProperty([program]);
      expect(after).not.toHaveProperty([program], half);
    }
  });
});

describe('a reason', () => {
  it('says something, about a rotation', () => {
    const environment = network(preserve);
    expect(findingsOf(() => rotate(environment, ['celestia'], 'because'))).toEqual([
      '--reason "because" must say why, in at least 10 characters',
    ]);
    expect(findingsOf(() => rotate(environment, [], why))).toEqual([
      '--reason says why something is made anew, which --rotate names',
    ]);
  });
});
