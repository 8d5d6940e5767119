import { KubePod } from 'cdk8s-plus-28/lib/imports/k8s';
import { container, type Role } from '../../../lib/k8s/container';
import { exec, http, tcp } from '../../../lib/k8s/probes';
import type { Program } from '../../../lib/k8s/program';
import { claim, readOnly, scratch } from '../../../lib/k8s/volumes';
import { client } from '../workloads/programs';
import { system } from '../workloads/system';

const same = (image: string) => image;

/** Every field that a program may have. */
const everything: Required<Program> = {
  name: 'everything',
  image: 'ghcr.io/chainyard/everything:1.2.3',
  command: ['run'],
  arguments: ['--fast'],
  environment: { LEVEL: 'info', ADDRESS: { field: 'status.podIP' } },
  workingDirectory: '/work',
  ports: { http: { number: 8088, exposure: 'public' }, swarm: { number: 4001, protocol: 'UDP', exposure: 'pod' } },
  user: 10001,
  group: 20002,
  mounts: {
    '/data': claim('data', { size: '1Gi' }),
    '/part': { ...readOnly(claim('data', { size: '1Gi' })), subPath: 'part' },
    '/tmp': scratch('tmp', '64Mi'),
  },
  resources: { cpu: '1500m', memory: '1Gi', memoryLimit: '2Gi', ephemeralStorage: '1Gi' },
  stopSeconds: 30,
  stopSignal: 'SIGINT',
  drainSeconds: 10,
  startup: http('http', '/live', { failures: 60 }),
  ready: exec(['check']),
  readyThrough: 'other',
  live: tcp('http', { period: 30, timeout: 2, failures: 4 }),
  peerId: '12D3KooWA4Xop1JaT3MHxwYMkCepYsv4iPVopMXwCz5iHYdBfeSB',
  metrics: { port: 'http', path: '/metrics' },
};

/** The container of a program as it is written. */
function written(program: Program, pin = same, role?: Role): object {
  const chart = system();
  new KubePod(chart, 'pod', { metadata: { name: 'pod' }, spec: { containers: [container(program, pin, role)] } });
  return chart.toJson()[0].spec.containers[0];
}

describe('a container', () => {
  it('has every field of its program', () => {
    expect(written(everything, (image) => `${image}@sha256:0`)).toEqual({
      name: 'everything',
      image: 'ghcr.io/chainyard/everything:1.2.3@sha256:0',
      imagePullPolicy: 'IfNotPresent',
      command: ['run'],
      args: ['--fast'],
      workingDir: '/work',
      env: [
        { name: 'LEVEL', value: 'info' },
        { name: 'ADDRESS', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
      ],
      ports: [
        { name: 'http', containerPort: 8088, protocol: 'TCP' },
        { name: 'swarm', containerPort: 4001, protocol: 'UDP' },
      ],
      volumeMounts: [
        { name: 'data', mountPath: '/data' },
        { name: 'data', mountPath: '/part', readOnly: true, subPath: 'part' },
        { name: 'tmp', mountPath: '/tmp' },
      ],
      resources: {
        requests: { cpu: '1500m', memory: '1Gi', 'ephemeral-storage': '1Gi' },
        limits: { memory: '2Gi', 'ephemeral-storage': '1Gi' },
      },
      startupProbe: {
        httpGet: { path: '/live', port: 'http' },
        periodSeconds: 10,
        timeoutSeconds: 5,
        failureThreshold: 60,
      },
      readinessProbe: { exec: { command: ['check'] }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 },
      livenessProbe: { tcpSocket: { port: 'http' }, periodSeconds: 30, timeoutSeconds: 2, failureThreshold: 4 },
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 10001,
        runAsGroup: 20002,
        allowPrivilegeEscalation: false,
        privileged: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
        seccompProfile: { type: 'RuntimeDefault' },
      },
      terminationMessagePolicy: 'FallbackToLogsOnError',
    });
  });

  it('may use as much memory as it asks for, and its user as group, where nothing else is said', () => {
    expect(written(client)).toMatchObject({
      resources: {
        requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
        limits: { memory: '64Mi', 'ephemeral-storage': '64Mi' },
      },
      securityContext: { runAsUser: 10002, runAsGroup: 10002 },
    });
  });

  it('is not probed where it runs to its end', () => {
    const prepared = written(everything, same, 'prepare');
    expect(prepared).not.toHaveProperty('startupProbe');
    expect(prepared).not.toHaveProperty('readinessProbe');
    expect(prepared).not.toHaveProperty('livenessProbe');
    expect(prepared).not.toHaveProperty('restartPolicy');
  });

  it('is probed and started again where it stays beside the others', () => {
    expect(written(everything, same, 'sidecar')).toMatchObject({ restartPolicy: 'Always', livenessProbe: {} });
  });
});
