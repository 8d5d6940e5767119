import { operatorIdentity } from '../../../lib/identity/operator-identity';
import { validatorIdentity } from '../../../lib/identity/validator-identity';
import { computeGenesis } from '../../../lib/programs/celestia/genesis';
import type { Patches } from '../../../lib/programs/celestia/genesis/patches';
import { throwAwayBytes } from '../../../lib/secrets/throw-away';
import { expect, type Report } from '../../live/support/report';
import type { App } from './app';

const MIB = 1024 ** 2;

/** Patches at the edge of what the schema lets through. */
const accepted: readonly Patches[] = [
  { votingPeriod: '2s', expeditedVotingPeriod: '1s', maxDepositPeriod: '1s' },
  { minDeposit: '49999999999utia' },
  { minDeposit: '1utia', expeditedMinDeposit: '2utia' },
  { maxSquareSize: 16, maxBlockBytes: MIB },
  { maxSquareSize: 512, maxBlockBytes: 32 * MIB },
];

/** What it keeps out, and why the app does too. */
const refused: readonly { readonly patches: Readonly<Record<string, unknown>>; readonly words: string }[] = [
  { patches: { votingPeriod: '1d' }, words: 'must be strictly less that the regular voting period' },
  { patches: { minDeposit: '50000000000utia' }, words: 'must be greater than minimum deposit' },
  { patches: { maxSquareSize: 100 }, words: 'must be a power of two' },
  { patches: { maxSquareSize: 1024 }, words: 'exceeds the upper bound 512' },
  { patches: { maxBlockBytes: MIB - 1 }, words: 'evidence.MaxBytesEvidence is greater than upper bound' },
];

/** The schema lets through patches that the app takes, and keeps out those that it does not. */
export async function checkLimits(report: Report, app: App): Promise<void> {
  for (const patches of accepted) {
    await report.check(`the app accepts ${JSON.stringify(patches)}`, () => app.mustValidate(genesisWith(patches)));
  }
  for (const { patches, words } of refused) {
    await report.check(`the app refuses ${JSON.stringify(patches)}`, async () => {
      const { code, stderr } = await app.validate(genesisWith(patches as Patches));
      expect(code !== 0 && stderr.includes(words), `exit code ${code}: ${stderr.split('\n')[0]}`);
    });
  }
}

function genesisWith(patches: Patches): string {
  const { publicKey } = validatorIdentity.make(throwAwayBytes('limits')).publicHalf;
  const { account } = operatorIdentity.make(throwAwayBytes('limits')).publicHalf;
  return computeGenesis({
    chainId: 'limits-1',
    time: '2026-11-21T06:00:00Z',
    validators: [{ moniker: 'full-0', publicKey, operator: account, stake: 5_000_000_000n }],
    accounts: [{ address: account, amount: 1n }],
    patches,
    appVersion: 9,
  });
}
