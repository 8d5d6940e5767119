import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ExecutionSettings } from '../../../lib/programs/ethereum/client';
import { geth } from '../../../lib/programs/ethereum/execution/geth';
import { expect } from '../../live/support/report';
import { prepare } from './geth';

/** Prepares the database as at two starts in a row; there is one where the network is one of its own. */
export async function checkPreparation(settings: readonly ExecutionSettings[]): Promise<string> {
  const prepared = settings.filter((one) => {
    const preparation = geth.prepare?.(one);
    if (preparation === undefined) return false;
    prepare(preparation, one.data);
    prepare(preparation, one.data);
    return true;
  });
  for (const { network, data } of settings) {
    const there = existsSync(path.join(data, 'geth', 'chaindata'));
    expect(there === (network.name === 'devnet'), `${data} ${there ? 'has' : 'has no'} database`);
  }
  return `${prepared.length} of ${settings.length}`;
}
