import type { Secret } from 'kubernetes-types/core/v1';
import type { Live } from '../support/live';
import { NAMESPACE } from './programs';
import { onVolume } from './volumes';
import { refuses, scale } from './workloads';

const CLAIM = 'app-full-1-0';
const KEY = 'priv_validator_key.json';

/** A stopped validator that does not know any more what it has signed does not start, and does when it knows again. */
export async function lostStateRefused(live: Live): Promise<string> {
  const state = '*/data/priv_validator_state.json';
  await onVolume(live, CLAIM, `mv ${state} saved.json`);
  try {
    return await startRefused(live, /priv_validator_state\.json is missing beside the blocks of local-/);
  } finally {
    await onVolume(live, CLAIM, 'mv saved.json "$(dirname */data/blockstore.db)/priv_validator_state.json"');
  }
}

/** A stopped validator whose Secret holds the key of another one does not start. */
export async function otherKeyRefused(live: Live): Promise<string> {
  const [own, other] = await Promise.all([keyOf(live, 'validator-1'), keyOf(live, 'validator-0')]);
  await putKey(live, 'validator-1', other);
  try {
    return await startRefused(live, /is of the validator [0-9A-F]{40}, and the Secret has the key of [0-9A-F]{40}/);
  } finally {
    await putKey(live, 'validator-1', own);
  }
}

async function startRefused(live: Live, line: RegExp): Promise<string> {
  await scale(live, 'full-1', 1);
  try {
    return await refuses(live, 'full-1-0', 'prepare-app', line);
  } finally {
    await scale(live, 'full-1', 0);
  }
}

async function keyOf({ kubectl }: Live, secret: string): Promise<string> {
  const { data } = await kubectl.json<Secret>(['get', 'secret', '-n', NAMESPACE, secret]);
  return data?.[KEY] ?? '';
}

async function putKey({ kubectl }: Live, secret: string, key: string): Promise<void> {
  const patch = JSON.stringify({ data: { [KEY]: key } });
  await kubectl.text(['patch', 'secret', '-n', NAMESPACE, secret, '--type=merge', '-p', patch]);
}
