import type { Provider } from './provider';

/** Azure Kubernetes Service. */
export const aks: Provider = {
  name: 'aks',
  storageClass: 'premium-retain',
  renderedStorageClasses: [
    { name: 'premium-retain', provisioner: 'disk.csi.azure.com', parameters: { skuName: 'Premium_LRS' } },
  ],
  externalStorageClasses: ['managed-csi', 'managed-csi-premium', 'default'],
  singleWriterAccess: 'ReadWriteOncePod',
  snapshotDriver: 'disk.csi.azure.com',
  loadBalancer: () => ({ annotations: {}, mixedProtocols: true, directToPods: false }),
  publicApiServer: true,
  throwAwaySecrets: false,
  growsVolumes: true,
};
