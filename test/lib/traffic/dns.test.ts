import type { Cluster } from '../../../lib/cluster';
import { pods } from '../../../lib/traffic/peer';
import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { client } from '../workloads/programs';
import { renderSystem } from '../workloads/system';

/** Where a workload may connect to that reaches two peers, or none. */
const egress = (peers: readonly string[], fields: Partial<Cluster> = {}) =>
  renderSystem((chart) => {
    const web = new StatelessDeployment(chart, 'web', { component: 'client', pool: 'app', programs: [client] });
    for (const peer of peers) web.reach(pods(peer, 'other', { app: peer }), [{ protocol: 'TCP', port: 80 }], 'api');
  }, fields).one('NetworkPolicy', 'web').spec?.egress ?? [];

const ports = [
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 53 },
];
const kubeDns = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports,
};

describe('names', () => {
  it("are looked up in the cluster's DNS, allowed once before all else", () => {
    const [first, ...others] = egress(['a', 'b']);
    expect(first).toEqual(kubeDns);
    expect(others).toHaveLength(2);
  });

  it('are looked up at the addresses that the environment names too', () => {
    const dns = ['169.254.20.10/32', '172.20.0.10/32'];
    expect(egress(['a'], { dns }).slice(0, 2)).toEqual([
      kubeDns,
      { to: dns.map((cidr) => ({ ipBlock: { cidr } })), ports },
    ]);
  });

  it('are looked up by nobody who connects to nothing', () => {
    expect(egress([], { dns: ['169.254.20.10/32'] })).toEqual([]);
  });
});
