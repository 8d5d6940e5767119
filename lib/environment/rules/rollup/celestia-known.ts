import { clientsLacking } from './clients-lacking';
import { rollupRule } from './rollup-rule';

/** The Celestia network of the same environment is there, and lets the rollup in. */
export const rollupCelestiaKnown = rollupRule('rollup-celestia-known', function* (rollup, { celestia }) {
  const { dataAvailability } = rollup;
  if (dataAvailability.mode !== 'validium' || dataAvailability.client !== 'Celestia') return;
  if (dataAvailability.network.from !== 'celestia') return;
  if (celestia === undefined) {
    const message = '"celestia" needs the network of this environment: add the section celestia, or use endpoint';
    yield { path: ['rollup', 'dataAvailability', 'network', 'from'], message };
    return;
  }
  const lacking = clientsLacking('data-availability', celestia.clients);
  if (lacking === undefined) return;
  const message = `lack pods of the rollup, which hand over the data of batches: add ${lacking}`;
  yield { path: ['celestia', 'clients'], message };
});
