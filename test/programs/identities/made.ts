import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  celestiaNodeIdentity,
  celestiaNodeKeys,
  keyringAddressFile,
} from '../../../lib/identity/celestia-node-identity';
import { operatorIdentity } from '../../../lib/identity/operator-identity';
import { validatorIdentity } from '../../../lib/identity/validator-identity';
import type { Report } from '../../live/support/report';

const random = () => randomBytes(32);

/** An identity for each program of a network of one, by chance. */
export const makeIdentities = () => ({
  validator: validatorIdentity.make(random),
  operator: operatorIdentity.make(random),
  bridge: celestiaNodeIdentity.make(random),
  light: celestiaNodeIdentity.make(random),
});

export type MadeIdentities = ReturnType<typeof makeIdentities>;
export type MadeNode = MadeIdentities['bridge'];

/** What every group of checks is given. */
export interface IdentityChecks {
  readonly report: Report;
  /** A folder of their own. */
  readonly folder: string;
  /** Variables of every command. */
  readonly environment: Readonly<Record<string, string>>;
  readonly identities: MadeIdentities;
}

/** Writes the files of a validator into a home. */
export function writeValidator(folder: string, { secret }: MadeIdentities['validator']): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(secret)) writeFileSync(path.join(folder, name), text, { mode: 0o600 });
}

/** Writes the keyring of a node below a folder, as its pod has it. */
export function writeKeyring(folder: string, { secret, publicHalf }: MadeNode): void {
  const { record, address } = celestiaNodeKeys;
  writeFiles(path.join(folder, 'keyring-test'), {
    [record]: secret[record],
    [keyringAddressFile(publicHalf.account)]: secret[address],
  });
}

/** Writes the keys of a node into its store, as its pod has them. */
export function writeNodeKeys(store: string, node: MadeNode): void {
  const { p2p, jwt } = celestiaNodeKeys;
  writeFiles(path.join(store, 'keys'), { [p2p]: node.secret[p2p], [jwt]: node.secret[jwt] });
  writeKeyring(path.join(store, 'keys'), node);
}

function writeFiles(folder: string, files: Readonly<Record<string, string | undefined>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text = ''] of Object.entries(files)) writeFileSync(path.join(folder, name), text, { mode: 0o600 });
}
