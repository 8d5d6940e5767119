import { parseDocument } from '../../../../lib/environment/document';
import { ethereumSection } from '../../../../lib/environment/systems/ethereum';
import { validate } from '../../../../lib/environment/validate';
import type { EthereumClients } from '../../../../lib/programs/ethereum/client';
import { ethereumClients } from '../../../../lib/programs/ethereum/clients';
import { findingsOf } from '../findings';

const [execution] = ethereumClients.execution;
const [consensus] = ethereumClients.consensus;
if (execution === undefined || consensus === undefined) throw new Error('there are no tables');

/** Beside those that there are, two clients that nobody has written. */
const known = {
  execution: [...ethereumClients.execution, { ...execution, name: 'ethanol' }],
  consensus: [...ethereumClients.consensus, { ...consensus, name: 'finality' }],
};

const section = (execution: string, consensus: string): string => `
network: sepolia
checkpoints: [https://a.example.com, https://b.example.org]
sync:
  - execution: { client: ${execution} }
    consensus: { client: ${consensus} }
`;

const read = (tables: EthereumClients, text: string) =>
  validate(ethereumSection(tables), parseDocument(text, 'x.yaml'));

describe('the section of Ethereum', () => {
  it('takes a client as soon as there is a table of it', () => {
    expect(read(known, section('ethanol', 'finality'))).toMatchObject({
      sync: [{ execution: { client: 'ethanol' }, consensus: { client: 'finality' } }],
    });
    expect(findingsOf(() => read(ethereumClients, section('ethanol', 'lighthouse')))).toHaveLength(1);
  });

  it('names the client that was meant', () => {
    expect(findingsOf(() => read(known, section('gteh', 'lighthous')))).toEqual([
      expect.stringMatching(/^x\.yaml:5:18 sync\[0\]\.execution\.client: "gteh" is not .* \(did you mean "geth"\?\)$/),
      expect.stringMatching(
        /^x\.yaml:6:18 sync\[0\]\.consensus\.client: "lighthous" is not .* \(did you mean "lighthouse"\?\)$/,
      ),
    ]);
  });

  it('fills in what nobody needs to write', () => {
    expect(read(known, section('geth', 'built-in'))).toMatchObject({
      pool: 'chain',
      sync: [
        { replicas: 1, p2p: [], execution: { state: 'pruned', arguments: [] }, consensus: { client: 'built-in' } },
      ],
      serve: [],
    });
  });
});
