import * as z from 'zod';
import { coreRoles } from '../../../programs/rollup/zk-stack/core-roles';
import { zkStackImages } from '../../../programs/rollup/zk-stack/images';
import { image, storage } from '../../fields';
import { roleFields } from './role-fields';

/** A role that runs once, with a volume of its own. */
const withState = (role: 'sequencer' | 'rollup-node' | 'state-manager') =>
  z
    .strictObject({
      storage: storage.default(coreRoles[role].state.size).describe('Its volume.'),
      ...roleFields(coreRoles[role]),
    })
    .prefault({})
    .describe(`${coreRoles[role].title}; there is one.`);

const once = (role: 'da-connector' | 'proof-data-handler' | 'prover-gateway' | 'prover-job-monitor') =>
  z.strictObject(roleFields(coreRoles[role])).prefault({}).describe(`${coreRoles[role].title}; there is one.`);

/** The chain itself. */
export const core = z
  .strictObject({
    image: image
      .default(zkStackImages.server)
      .describe('Server of the ZK Stack; its image must say STOPSIGNAL SIGINT, since the server ignores SIGTERM.'),
    sequencer: withState('sequencer'),
    rollupNode: withState('rollup-node'),
    stateManager: withState('state-manager'),
    daConnector: once('da-connector'),
    proofDataHandler: once('proof-data-handler'),
    proverGateway: once('prover-gateway'),
    proverJobMonitor: once('prover-job-monitor'),
  })
  .prefault({})
  .describe('The chain itself: none of it scales.');
