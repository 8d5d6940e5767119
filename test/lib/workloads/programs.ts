import { type Program, program } from '../../../lib/k8s/program';

/** A program with one port of each exposure and nothing that may be left out. */
export const server = program({
  name: 'server',
  image: 'ghcr.io/chainyard/server:1.2.3',
  user: 10001,
  ports: {
    http: { number: 8088, exposure: 'public' },
    swarm: { number: 4001, protocol: 'UDP', exposure: 'public' },
    api: { number: 3001, exposure: 'cluster' },
    rpc: { number: 5001, exposure: 'admin' },
    local: { number: 8080, exposure: 'pod' },
  },
  resources: { cpu: '100m', memory: '128Mi' },
  stopSeconds: 20,
});

/** A program that only connects to others. */
export const client: Program = {
  name: 'client',
  image: 'ghcr.io/chainyard/client:1.2.3',
  user: 10002,
  ports: {},
  resources: { cpu: '50m', memory: '64Mi' },
  stopSeconds: 5,
};
