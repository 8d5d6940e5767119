import type { Provider } from './provider';

/**
 * Azure Kubernetes Service.
 *
 * @see https://learn.microsoft.com/azure/aks/use-network-policies
 * @see https://learn.microsoft.com/azure/aks/workload-identity-overview
 */
export const aks: Provider = {
  name: 'aks',
  storageClass: 'premium-retain',
  renderedStorageClasses: [
    { name: 'premium-retain', provisioner: 'disk.csi.azure.com', parameters: { skuName: 'Premium_LRS' } },
  ],
  // The provider's own class of the same disks, which are deleted with their claims.
  ephemeralStorageClass: (name) => (name === 'premium-retain' ? 'managed-csi-premium' : name),
  externalStorageClasses: ['managed-csi', 'managed-csi-premium', 'default'],
  singleWriterAccess: 'ReadWriteOncePod',
  snapshotDriver: 'disk.csi.azure.com',
  loadBalancer: () => ({
    annotations: {},
    mixedProtocols: true,
    directToPods: false,
    connectsFromNetwork: false,
    keepsCallers: 'by affinity',
  }),
  peers: () => ({ kind: 'load-balancer', oneAddress: true }),
  publicApiServer: true,
  throwAwaySecrets: false,
  growsVolumes: true,
  podIdentity: 'Microsoft Entra Workload ID',
  // @see https://learn.microsoft.com/azure/aks/use-nvidia-gpu and the configuration of containerd in
  // https://github.com/Azure/AgentBaker: pkg/agent/baker.go
  gpuMachines: {
    caution:
      'a device plugin is rendered: use no pool whose GPUs AKS manages, which brings one, nor one with --gpu-driver none',
  },
  cautions: [
    'network policies are enforced only where the cluster was made with --network-policy or with Cilium as its data plane',
  ],
};
