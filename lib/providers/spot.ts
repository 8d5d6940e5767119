import type { Provider } from './provider';

/**
 * Rackspace Spot: Cinder volumes that attach to one node and do not grow.
 *
 * @see https://spot.rackspace.com/docs
 */
export const spot: Provider = {
  name: 'spot',
  storageClass: 'ssd',
  renderedStorageClasses: [],
  externalStorageClasses: ['ssd', 'ssd-large', 'sata', 'sata-large', 'ssdv2', 'ssdv2-performance'],
  singleWriterAccess: 'ReadWriteOnce',
  snapshotDriver: 'cinder.csi.openstack.org',
  loadBalancer: () => ({ annotations: {}, mixedProtocols: false, directToPods: false }),
  publicApiServer: true,
  throwAwaySecrets: false,
  growsVolumes: false,
};
