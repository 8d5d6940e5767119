import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { type LoadedEnvironment, loadEnvironment } from '../../../lib/environment/load';
import { InputError } from '../../../lib/errors';
import { libp2pIdentity } from '../../../lib/identity/libp2p';
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

const orbitdb = { image: 'ghcr.io/chainyard/orbitdb:0.1.0' };
const both = { relay: { image: 'ghcr.io/chainyard/relay:0.1.0', ipfs: {} }, perpetual: { orbitdb } };
let count = 0;

/** An environment that has no identities yet, under a name of its own. */
function environment(systems: object, fields: object = {}): LoadedEnvironment {
  count += 1;
  const name = `made-${count}`;
  const values = { name, provider: 'aks', kubernetes: { version: '1.36' }, ...fields, ...systems };
  return loadEnvironment(environments.write(name, stringify(values)), '', []);
}

/** The same environment with what was written down since. */
const again = ({ file }: LoadedEnvironment): LoadedEnvironment => loadEnvironment(file, '', []);
const make = (of: LoadedEnvironment, rotate: string[] = []) => keygen({ environment: of, secrets, rotate });
const privateHalf = (of: LoadedEnvironment, name: string) => path.join(secrets, of.name, `${name}.json`);
const privateKey = (file: string): string => JSON.parse(readFileSync(file, 'utf8'))['private-key'];

describe('keygen', () => {
  it('makes what every system needs: halves that belong together', () => {
    const made = environment(both);
    make(made);
    const { identities } = again(made);
    for (const system of ['relay', 'perpetual'] as const) {
      const key = Buffer.from(privateKey(privateHalf(made, `${system}-kubo`)), 'base64');
      expect(identities[system]?.kubo?.peerId).toBe(libp2pIdentity(key.subarray(4, 36)).peerId);
    }
    expect(identities.relay?.kubo?.peerId).not.toBe(identities.perpetual?.kubo?.peerId);
  });

  it('lets the private half be read by its owner alone', () => {
    const made = environment(both);
    make(made);
    const file = privateHalf(made, 'relay-kubo');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  });

  it('says what it did and how the private half comes to the cluster, and never the private half', () => {
    const made = environment({ perpetual: { orbitdb } });
    const lines = make(made);
    const { peerId } = again(made).identities.perpetual?.kubo ?? {};
    expect(lines).toEqual([
      expect.stringContaining(`perpetual/kubo: ${peerId}, private half in `),
      `next: npm run --silent keygen -- ${made.name} --secret perpetual/kubo | kubectl apply -f -`,
    ]);
    expect(lines.join()).not.toContain(privateKey(privateHalf(made, 'perpetual-kubo')));
  });

  it('names the commands of the secret store that the cluster reads', () => {
    const fields = { provider: 'eks', region: 'eu-central-1', operators: ['external-secrets'] };
    const made = environment({ perpetual: { orbitdb } }, fields);
    const stored = `/${made.name}/perpetual/kubo --secret-string file://\\S+/perpetual-kubo.json --region eu-central-1$`;
    expect(make(made).slice(1)).toEqual([
      expect.stringMatching(`^next: aws secretsmanager create-secret --name ${stored}`),
    ]);
    expect(make(again(made), ['perpetual/kubo']).slice(1)).toEqual([
      expect.stringMatching(`^next: aws secretsmanager put-secret-value --secret-id ${stored}`),
      expect.stringMatching(`^or, where the store has none yet: aws secretsmanager create-secret --name ${stored}`),
    ]);
  });

  it('names the command that fills what the AWS app makes, which is there from the start', () => {
    const aws = { cluster: { access: [{ role: 'a', policy: 'view' }] } };
    const fields = { provider: 'eks', region: 'eu-central-1', operators: ['external-secrets'], aws };
    const made = environment({ perpetual: { orbitdb } }, fields);
    const next = expect.stringMatching(
      `^next, once npx cdk deploy has made the empty secret: aws secretsmanager put-secret-value --secret-id /${made.name}/perpetual/kubo --secret-string file://`,
    );
    expect(make(made).slice(1)).toEqual([next]);
    expect(make(again(made), ['perpetual/kubo']).slice(1)).toEqual([next]);
  });

  it('names what a secret store of others must hold', () => {
    const fields = { provider: 'eks', secrets: { store: 'vault' }, operators: ['external-secrets'] };
    const made = environment({ perpetual: { orbitdb } }, fields);
    expect(make(made).slice(1)).toEqual([
      expect.stringMatching(`^next: write what \\S+ holds into the secret store, as /${made.name}/perpetual/kubo$`),
    ]);
  });

  it('never makes one anew by itself', () => {
    const made = environment(both);
    make(made);
    const before = privateKey(privateHalf(made, 'relay-kubo'));
    expect(make(again(made))).toEqual([
      `${made.name}: every identity is there; make one anew with --rotate relay/kubo, perpetual/kubo`,
    ]);
    expect(privateKey(privateHalf(made, 'relay-kubo'))).toBe(before);
  });

  it('makes one anew where that is asked for, and leaves the others', () => {
    const made = environment(both);
    make(made);
    const before = again(made).identities;
    make(again(made), ['relay/kubo']);
    const { relay, perpetual } = again(made).identities;
    expect(relay).not.toEqual(before.relay);
    expect(perpetual).toEqual(before.perpetual);
  });

  it('keeps a private half whose public half is lost', () => {
    const made = environment({ perpetual: { orbitdb } });
    make(made);
    const before = privateKey(privateHalf(made, 'perpetual-kubo'));
    expect(findingsOf(() => make(made))).toEqual([
      expect.stringMatching(
        /perpetual-kubo\.json exists, but its public half does not; move it away, or add --rotate$/,
      ),
    ]);
    expect(privateKey(privateHalf(made, 'perpetual-kubo'))).toBe(before);
  });

  it('begins with none where one is lost, and keeps the half before a rotation', () => {
    const made = environment(both);
    make(made);
    const before = privateKey(privateHalf(made, 'relay-kubo'));
    make(again(made), ['relay/kubo']);
    expect(privateKey(`${privateHalf(made, 'relay-kubo')}.old`)).toBe(before);
    const lost = environment(both);
    mkdirSync(path.join(secrets, lost.name));
    writeFileSync(privateHalf(lost, 'perpetual-kubo'), '{}');
    expect(findingsOf(() => make(lost))).toHaveLength(1);
    expect(existsSync(privateHalf(lost, 'relay-kubo'))).toBe(false);
  });

  it('has nothing to do where nothing needs an identity', () => {
    const made = environment({ relay: { image: 'ghcr.io/chainyard/relay:0.1.0' } });
    expect(make(made)).toEqual([`${made.name}: nothing in it needs an identity`]);
    expect(findingsOf(() => make(made, ['relay/kubo']))).toEqual([
      '--rotate "relay/kubo" is not an identity of this environment; choose from none: nothing in it needs one',
    ]);
  });

  it('refuses unknown identities, and clusters whose identities are derived', () => {
    expect(findingsOf(() => make(environment(both), ['relay/git', 'x']))).toEqual([
      '--rotate "relay/git" is not an identity of this environment; choose from relay/kubo, perpetual/kubo',
      '--rotate "x" is not an identity of this environment; choose from relay/kubo, perpetual/kubo',
    ]);
    const laptop = environment(both, { provider: 'kind' });
    expect(findingsOf(() => make(laptop))).toEqual([
      `${laptop.name}: identities of provider kind are derived from its name; there is nothing to make`,
    ]);
  });
});

describe('the Secret of an identity', () => {
  it('is YAML for kubectl', () => {
    const made = environment(both);
    make(made);
    expect(parse(printSecret(again(made), secrets, 'relay/kubo'))).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'kubo', namespace: 'relay' },
      type: 'Opaque',
      stringData: {
        'private-key': privateKey(privateHalf(made, 'relay-kubo')),
        'rpc-token': expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  it('is refused where the half lacks a key, or is that of another public half', () => {
    const made = environment(both);
    make(made);
    const file = privateHalf(made, 'relay-kubo');
    const secret = JSON.parse(readFileSync(file, 'utf8'));
    const print = () => findingsOf(() => printSecret(again(made), secrets, 'relay/kubo'));
    writeFileSync(file, JSON.stringify({ 'private-key': secret['private-key'] }));
    expect(print()).toEqual(['relay/kubo: its private half lacks rpc-token; make it anew with --rotate relay/kubo']);
    const other = privateKey(privateHalf(made, 'perpetual-kubo'));
    writeFileSync(file, JSON.stringify({ ...secret, 'private-key': other }));
    expect(print()).toEqual([
      'relay/kubo: the private half on this machine belongs to another public half; make it anew with --rotate relay/kubo',
    ]);
  });

  it('is refused where it is unknown, or not on this machine', () => {
    const made = environment(both);
    expect(() => printSecret(made, secrets, 'git')).toThrow(InputError);
    expect(findingsOf(() => printSecret(made, secrets, 'relay/kubo'))).toEqual([
      'relay/kubo: its private half is not on this machine; run this where the identity was made, or make it anew with --rotate relay/kubo',
    ]);
  });
});
