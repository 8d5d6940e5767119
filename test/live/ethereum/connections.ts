import type { Target } from '../checks/connections';
import { hosts } from '../support/places';

const target = (what: string, host: Target['host'], port: number, allowed: Target['allowed']): Target => ({
  what,
  host,
  port,
  allowed,
  forbidden: ['client', 'stranger', 'prometheus'].filter(
    (name) => !allowed.includes(name as 'client'),
  ) as Target['forbidden'],
  ...(allowed.length === 0 && typeof host !== 'string' ? { listensIn: host.pod } : {}),
});

/** What the chain of `local` allows. */
export const developerTargets: readonly Target[] = [target("Geth's RPC port", hosts.geth, 8545, ['client'])];

/** What nodes of a network allow: the engine port never leaves its pod. */
export const networkTargets: readonly Target[] = [
  target('the RPC port of serve nodes', hosts.serve, 8545, ['client']),
  target('the RPC port of a sync node', { pod: 'sync0' }, 8545, ['client']),
  target('the engine port of a sync node', { pod: 'sync0' }, 8551, []),
  target('the engine port of a serve node', { pod: 'serve0' }, 8551, []),
  target('the metrics port of a serve node', { pod: 'serve0' }, 6060, ['prometheus']),
  {
    ...target('the API server', 'kubernetes.default.svc.cluster.local', 443, ['stranger']),
    forbidden: ['sync0', 'serve0'],
  },
];
