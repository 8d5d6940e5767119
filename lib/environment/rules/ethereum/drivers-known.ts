import { executionClients } from '../../../programs/ethereum/clients';
import { alternatives, quote } from '../../words';
import { executionFacts, nodesRule, syncPlaces } from './nodes-rule';

const otherDrivers = ['built-in', 'beacon-api'] as const;

/** Only some execution clients can be driven without a consensus client. */
export const ethereumDriversKnown = nodesRule('ethereum-drivers-known', function* (nodes) {
  for (const { section, path } of syncPlaces(nodes)) {
    const driver = otherDrivers.find((each) => each === section.consensus.client);
    if (driver === undefined || executionFacts(section).otherDrivers.includes(driver)) continue;
    const able = executionClients.filter((client) => client.otherDrivers.includes(driver)).map(({ name }) => name);
    const message = `${quote(driver)} is of ${alternatives(able)} only; use a consensus client with ${section.execution.client}`;
    yield { path: [...path, 'consensus', 'client'], message };
  }
});
