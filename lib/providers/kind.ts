import type { Provider } from './provider';

/** kind, k3d, minikube and other bare clusters: the default StorageClass, no cloud, throw-away secrets. */
export const kind: Provider = {
  name: 'kind',
  renderedStorageClasses: [],
  externalStorageClasses: ['standard', 'local-path'],
  singleWriterAccess: 'ReadWriteOnce',
  loadBalancer: () => ({
    annotations: {},
    mixedProtocols: true,
    directToPods: false,
    connectsFromNetwork: false,
    keepsCallers: 'by affinity',
  }),
  peers: () => ({ kind: 'node-port' }),
  publicApiServer: false,
  throwAwaySecrets: true,
  growsVolumes: false,
  cautions: [],
};
