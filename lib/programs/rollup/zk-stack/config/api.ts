import { coreRoles } from '../core-roles';
import { addressOf } from './addresses';
import { type Mapping, nested } from './mapping';
import type { RollupSection } from './rollup-environment';

const { api, 'state-manager': stateManager } = coreRoles;

/** JSON-RPC: its ports, what callers may use and what they may ask for. */
export function apiConfig({ api: { namespaces, limits, replicas } }: RollupSection): Mapping {
  return nested({
    'api.merkle_tree.port': stateManager.ports.tree.number,
    'api.web3_json_rpc.http_port': api.ports.http.number,
    'api.web3_json_rpc.ws_port': api.ports.websocket.number,
    'api.web3_json_rpc.tree_api_url': addressOf('state-manager', 'tree'),
    // A filter is known to the pod alone that made it.
    'api.web3_json_rpc.filters_disabled': replicas.maximum > 1 ? true : undefined,
    'api.web3_json_rpc.api_namespaces': namespaces,
    'api.web3_json_rpc.max_batch_request_size': limits.batch,
    'api.web3_json_rpc.max_response_body_size': `${limits.response} MB`,
    'api.web3_json_rpc.request_timeout': `${limits.seconds} sec`,
    'api.web3_json_rpc.websocket_requests_per_minute_limit': limits.websocketRequests,
  });
}
