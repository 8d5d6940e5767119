import type { LoadBalancerFacts, Provider } from './provider';

/**
 * Octavia, driven by OpenStack's cloud controller. With `externalTrafficPolicy: Local` it finds the node of the pod by
 * a health monitor, which it makes only when asked. Its amphorae pass on no client addresses: pods see theirs, and the
 * load balancer alone keeps to `loadBalancerSourceRanges`. That Spot runs amphorae and not OVN, which passes the
 * addresses on, could not be verified; the policies that are rendered are right for both.
 *
 * @see https://github.com/kubernetes/cloud-provider-openstack/issues/2866
 * @see https://github.com/openshift/openshift-docs/pull/56004
 */
const octavia: LoadBalancerFacts = {
  annotations: { 'loadbalancer.openstack.org/enable-health-monitor': 'true' },
  mixedProtocols: false,
  directToPods: false,
  connectsFromNetwork: true,
  keepsCallers: 'by affinity',
};

/**
 * Rackspace Spot: Cinder volumes that attach to one node and do not grow. Its StorageClasses are used as they are,
 * since the volume types behind them are not published.
 *
 * @see https://spot.rackspace.com/docs/en/persistent-volumes
 */
export const spot: Provider = {
  name: 'spot',
  storageClass: 'ssd',
  renderedStorageClasses: [],
  externalStorageClasses: ['ssd', 'ssd-large', 'sata', 'sata-large', 'ssdv2', 'ssdv2-performance'],
  singleWriterAccess: 'ReadWriteOnce',
  snapshotDriver: 'cinder.csi.openstack.org',
  loadBalancer: () => octavia,
  peers: () => ({ kind: 'load-balancer', oneAddress: false }),
  publicApiServer: true,
  throwAwaySecrets: false,
  growsVolumes: false,
  cautions: ['StorageClasses of Spot delete a volume with its claim: keep the claims, and copies of what they hold'],
};
