import { coreRoles } from '../core-roles';
import { zkStackProvers } from '../prover-stack';
import { addressOf } from './addresses';
import { type Mapping, nested } from './mapping';
import { SETUP_KEYS } from './paths';
import type { RollupSection } from './rollup-environment';

const { 'prover-gateway': gateway, 'prover-job-monitor': monitor } = coreRoles;
const { roles } = zkStackProvers;

/** Whether batches settle with a proof; sampled ones are for test networks of the makers of the stack. */
const proofs = (kind: RollupSection['prover']['kind']) =>
  kind === 'zk-stack' ? 'ONLY_REAL_PROOFS' : 'SKIP_EVERY_PROOF';

/**
 * What proves batches. The server and the provers hand each other batches by the gateway; its own `api_url` is required
 * and read by nothing at this version.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/crates/bin/prover_fri_gateway/src/main.rs
 */
export function proverConfig({ prover }: RollupSection, objectStore: Mapping): Mapping {
  const sending = { 'eth.sender.proof_sending_mode': proofs(prover.kind) };
  // A full tree writes inputs of provers to the object store, which nobody else takes away again.
  if (prover.kind !== 'zk-stack') return nested({ ...sending, 'db.merkle_tree.mode': 'LIGHTWEIGHT' });
  // Images that hold the keys have them in their root folder.
  const keys = prover.setupKeys.from === 'image' ? '/' : `${SETUP_KEYS}/`;
  return nested({
    ...sending,
    'data_handler.http_port': 3320,
    'data_handler.gateway_api_url': addressOf('prover-gateway', 'proofs'),
    'data_handler.proving_mode': 'PROVER_CLUSTER',
    'data_handler.proof_generation_timeout': '5 hours',
    'prover_gateway.api_url': addressOf('prover-gateway', 'proofs'),
    'prover_gateway.port': gateway.ports.proofs.number,
    'prover_gateway.prometheus_listener_port': gateway.ports.metrics.number,
    'prover_job_monitor.http_port': monitor.ports.queue.number,
    'prover_job_monitor.prometheus_port': monitor.ports.metrics.number,
    'prover.setup_data_path': keys,
    'prover.prometheus_port': roles['circuit-prover'].ports.metrics?.number,
    'prover.max_attempts': 10,
    'prover.prover_object_store': objectStore,
    'witness_generator.prometheus_listener_port': roles['witness-generator'].ports.metrics?.number,
    'witness_generator.max_attempts': 10,
    'proof_compressor.prometheus_port': roles.compressor.ports.metrics?.number,
    'proof_compressor.compression_mode': 5,
    'proof_compressor.universal_setup_path': `${keys}setup_compact.key`,
    // Asked only where the file is not there, and then in vain: no network policy lets provers out.
    'proof_compressor.universal_setup_download_url':
      'https://storage.googleapis.com/matterlabs-setup-keys-us/setup-keys/setup_compact.key',
  });
}
