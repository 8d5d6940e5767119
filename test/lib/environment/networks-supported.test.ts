import { parseDocument } from '../../../lib/environment/document';
import { checkEnvironment } from '../../../lib/environment/load';
import { networksSupported } from '../../../lib/environment/rules/ethereum/networks-supported';
import { ethereumClients } from '../../../lib/programs/ethereum/clients';
import { findingsOf } from './findings';

const text = `
name: x
provider: kind
kubernetes: { version: "1.36" }
ethereum:
  network: hoodi
  checkpoints: [https://a.example.com, https://b.example.org]
  sync:
    - execution: { client: geth }
      consensus: { client: lighthouse }
`;

/** Geth as of a day on which it has dropped Hoodi. */
const withoutHoodi = {
  ...ethereumClients,
  execution: ethereumClients.execution.map((client) =>
    client.name === 'geth' ? { ...client, networks: { mainnet: client.networks.mainnet } } : client,
  ),
};

describe('a network that a client has dropped', () => {
  it('is found, with the clients that know it', () => {
    const rules = [networksSupported(withoutHoodi)];
    const others = ethereumClients.execution.map(({ name }) => name).filter((name) => name !== 'geth');
    const found = findingsOf(() => checkEnvironment(parseDocument(text, 'x.yaml'), { rules }));
    expect(found).toEqual([
      expect.stringContaining('ethereum.sync[0].execution.client: "geth" does not know hoodi; use '),
    ]);
    for (const name of others) expect(found[0]).toContain(name);
  });
});
