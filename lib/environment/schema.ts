import * as z from 'zod';
import { aws } from './sections/aws';
import { cluster } from './sections/cluster';
import { exceptions } from './sections/exceptions';
import { external } from './sections/external';
import { network } from './sections/network';
import { nodePools } from './sections/node-pools';
import { observability } from './sections/observability';
import { secrets } from './sections/secrets';
import { celestia } from './systems/celestia';
import { ethereum } from './systems/ethereum';
import { perpetual } from './systems/perpetual';
import { relay } from './systems/relay';
import { rollup } from './systems/rollup';

/** The systems by the name of their section, which is their namespace too; a rollup has a namespace for each part. */
export const systems = {
  celestia: celestia.optional(),
  ethereum: ethereum.optional(),
  rollup: rollup.optional(),
  relay: relay.optional(),
  perpetual: perpetual.optional(),
};

/** The whole environment file: the cluster first, then the systems that run on it. */
export const environmentSchema = z.strictObject({
  ...cluster,
  network,
  nodePools,
  observability,
  secrets,
  aws,
  ...systems,
  external,
  exceptions,
});

/** One environment: checked, with every default filled, frozen. */
export type Environment = z.output<typeof environmentSchema>;

/** What a person may write into an environment file. */
export type EnvironmentInput = z.input<typeof environmentSchema>;
