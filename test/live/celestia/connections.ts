import type { Target } from '../checks/connections';
import type { PlaceName } from '../support/places';
import { NAMESPACE } from './programs';

const host = (service: string): string => `${service}.${NAMESPACE}.svc.cluster.local`;

/** Those who have no business with a network. */
const others: readonly PlaceName[] = ['stranger', 'prometheus', 'orbitdb'];

/** What a network allows and what it does not, as far as two of a kind do not show the same. */
export const celestiaTargets: readonly Target[] = [
  {
    what: "the app's RPC",
    host: host('full-0'),
    port: 26657,
    allowed: ['client'],
    forbidden: [...others, 'light0', 'app1'],
  },
  {
    what: 'the gRPC that light nodes submit through',
    host: host('full-0'),
    port: 9090,
    allowed: ['client', 'light0', 'light1'],
    forbidden: [...others, 'app1'],
  },
  {
    what: 'the gRPC that they do not submit through',
    host: host('full-1'),
    port: 9090,
    allowed: ['client'],
    forbidden: [...others, 'light0', 'light1', 'app0'],
  },
  {
    what: "the bridge's JSON-RPC",
    host: host('full-0'),
    port: 26658,
    allowed: ['client', 'light0', 'light1'],
    forbidden: [...others, 'app1'],
  },
  {
    what: "the light node's JSON-RPC",
    host: host('light-0'),
    port: 26658,
    allowed: ['client'],
    forbidden: [...others, 'light1', 'bridge0'],
  },
  {
    what: "the app's port for its peers",
    host: host('full-0-peers'),
    port: 26656,
    allowed: ['app1'],
    forbidden: [...others, 'client', 'light0'],
  },
  {
    what: "the bridge's port for its peers",
    host: host('full-0-peers'),
    port: 2121,
    allowed: ['bridge1', 'light0', 'light1'],
    forbidden: [...others, 'client'],
  },
  {
    what: "the light node's port for peers",
    host: { pod: 'light0' },
    port: 2121,
    listensIn: 'light0',
    allowed: [],
    forbidden: [...others, 'client', 'light1', 'bridge0'],
  },
  {
    what: "the app's metrics",
    host: { pod: 'app0' },
    port: 26660,
    allowed: ['prometheus'],
    forbidden: ['client', 'stranger', 'light0', 'app1'],
  },
  {
    what: "the bridge's metrics",
    host: { pod: 'bridge0' },
    port: 8889,
    allowed: ['prometheus'],
    forbidden: ['client', 'stranger', 'light0', 'app1'],
  },
  {
    what: "the light node's metrics",
    host: { pod: 'light0' },
    port: 8889,
    allowed: ['prometheus'],
    forbidden: ['client', 'stranger', 'light1', 'app0'],
  },
];
