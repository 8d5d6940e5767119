import type { Container } from 'kubernetes-types/core/v1';
import { containerOf, type Rendered, required } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { devnet, geth, renderNodes, sepolia, variable } from './sync-environments';

const folder = new EnvironmentFolder();

const portsOf = ({ ports = [] }: Container, protocol: string) =>
  Object.fromEntries(ports.filter((port) => port.protocol === protocol).map((port) => [port.name, port.containerPort]));

describe('a sync node that peers reach', () => {
  const ports = { 'execution-p2p': 30303, 'consensus-p2p': 30900, 'consensus-quic': 30901 };
  const p2p = [{ address: '203.0.113.10', ports }];

  it('has the same number in its flags, its containers and its Service, and announces its address', () => {
    const { rendered } = renderNodes(folder, sepolia({ sync: [{ ...geth, p2p }] }));
    const pod = rendered.pod('StatefulSet', 'geth-0');
    const [execution, consensus] = [containerOf(pod, 'geth'), containerOf(pod, 'lighthouse')];
    expect(execution.args).toEqual(
      expect.arrayContaining(['--port=30303', '--discovery.port=30303', '--nat=extip:203.0.113.10']),
    );
    expect(consensus.args).toEqual(
      expect.arrayContaining(['--port=30900', '--quic-port=30901', '--enr-address=203.0.113.10']),
    );
    expect(portsOf(execution, 'UDP')).toEqual({ 'execution-udp': 30303 });
    expect(portsOf(consensus, 'UDP')).toEqual({ 'consensus-udp': 30900, 'consensus-quic': 30901 });
    const { spec } = rendered.one('Service', 'geth-0-p2p');
    const published = spec?.ports?.map(({ port, nodePort, targetPort, protocol }) => [
      `${port}/${protocol}`,
      nodePort,
      targetPort,
    ]);
    expect(published).toEqual([
      ['30303/TCP', 30303, 'execution-p2p'],
      ['30303/UDP', 30303, 'execution-udp'],
      ['30900/TCP', 30900, 'consensus-p2p'],
      ['30900/UDP', 30900, 'consensus-udp'],
      ['30901/UDP', 30901, 'consensus-quic'],
    ]);
    expect(spec).toMatchObject({ publishNotReadyAddresses: true, externalTrafficPolicy: 'Local' });
  });

  it('announces nothing, and has no Service outside, where it is not reached', () => {
    const { rendered } = renderNodes(folder, sepolia({ sync: [{ ...geth, replicas: 2, p2p }] }));
    expect(rendered.all('Service').filter(({ spec }) => spec?.type === 'NodePort')).toHaveLength(1);
    const second = rendered.pod('StatefulSet', 'geth-1');
    expect(containerOf(second, 'geth').args).toEqual(expect.arrayContaining(['--port=30303', '--nat=none']));
    expect(JSON.stringify(second)).not.toContain('203.0.113.10');
  });

  it('is reached where it listens: Erigon finds peers for Caplin only where Caplin drives it', () => {
    const erigon = { client: 'erigon' as const };
    const torrent = { 'execution-p2p': 30303, 'torrent-p2p': 30304 };
    const reached = (node: Omit<typeof geth, 'execution'>, numbers: Readonly<Record<string, number>>) => {
      const p2p = [{ address: '203.0.113.10', ports: { ...torrent, ...numbers } }];
      const { rendered } = renderNodes(folder, sepolia({ sync: [{ ...node, execution: erigon, p2p }] }));
      return rendered.one('Service', 'erigon-0-p2p').spec?.ports?.map(({ name }) => name);
    };
    const common = ['execution-p2p', 'execution-udp', 'torrent-p2p', 'torrent-udp'];
    const caplin = { 'caplin-p2p': 30401, 'caplin-discv5': 30400 };
    expect(reached({ consensus: { client: 'built-in' } }, caplin)).toEqual([...common, ...Object.keys(caplin)]);
    const lighthouse = { 'consensus-p2p': 30900, 'consensus-quic': 30901 };
    expect(reached({ consensus: { client: 'lighthouse' } }, lighthouse)).toEqual([
      ...common,
      'consensus-p2p',
      'consensus-udp',
      'consensus-quic',
    ]);
  });

  it('has a load balancer on eks, and says what that needs', () => {
    const region = { region: 'eu-central-1', zones: ['eu-central-1a', 'eu-central-1b'] };
    const operators = ['aws-load-balancer-controller' as const];
    const section = sepolia({ sync: [{ ...geth, p2p }] });
    const { rendered, notes } = renderNodes(folder, section, { provider: 'eks', operators, ...region });
    expect(rendered.one('Service', 'geth-0-p2p').spec?.type).toBe('LoadBalancer');
    expect(notes).toContain(
      'ethereum: the load balancers for peers of geth need version 2.13.4 of the AWS Load Balancer Controller, or a newer one',
    );
    const unreached = renderNodes(folder, sepolia(), { provider: 'eks', operators, ...region });
    expect(unreached.notes).not.toContainEqual(expect.stringContaining('load balancers'));
  });
});

describe('sync nodes of one kind', () => {
  it('are StatefulSets of one pod, spread over nodes, of which a drain takes one at a time', () => {
    const { rendered, notes } = renderNodes(folder, sepolia({ sync: [{ ...geth, replicas: 2 }] }));
    expect(rendered.names('StatefulSet')).toEqual(['geth-0', 'geth-1']);
    for (const { spec } of rendered.all('StatefulSet')) {
      expect(spec?.replicas).toBe(1);
      expect(spec?.template?.spec?.topologySpreadConstraints).toHaveLength(2);
    }
    expect(rendered.names('PodDisruptionBudget')).toEqual(['geth']);
    expect(notes).toContain('ethereum: a change of geth restarts geth-0, geth-1 at once; serve nodes go on meanwhile');
  });

  it('have the names, images, sizes and flags of the environment', () => {
    const { rendered, notes } = renderNodes(
      folder,
      sepolia({
        sync: [
          {
            name: 'archive',
            execution: {
              client: 'geth',
              state: 'archive',
              image: 'docker.io/ethereum/client-go:v1.17.6',
              storage: { class: 'standard' },
              resources: { cpu: 3, memory: '20Gi' },
              arguments: ['--cache.gc=10'],
            },
            consensus: { client: 'lighthouse', resources: { memoryLimit: '7Gi' } },
          },
        ],
      }),
    );
    const pod = rendered.pod('StatefulSet', 'archive-0');
    const [execution, consensus] = [containerOf(pod, 'geth'), containerOf(pod, 'lighthouse')];
    expect(execution.image).toBe('docker.io/ethereum/client-go:v1.17.6');
    expect(execution.args?.at(-1)).toBe('--cache.gc=10');
    expect(execution.args).toContain('--gcmode=archive');
    expect(execution.resources).toMatchObject({ requests: { cpu: '3', memory: '20Gi' }, limits: { memory: '20Gi' } });
    expect(consensus.resources).toMatchObject({ requests: { memory: '6Gi' }, limits: { memory: '7Gi' } });
    const claims = rendered.one('StatefulSet', 'archive-0').spec?.volumeClaimTemplates;
    const claim = claims?.find(({ metadata }) => metadata?.name === 'execution');
    expect(claim?.spec).toMatchObject({ storageClassName: 'standard', resources: { requests: { storage: '1500Gi' } } });
    expect(notes).toContain('ethereum: nobody has checked --cache.gc=10 of geth');
  });

  it('fetch the state by a command of its own where the client has one', () => {
    const { rendered } = renderNodes(folder, sepolia({ sync: [{ ...geth, consensus: { client: 'nimbus' } }] }));
    const pod = rendered.pod('StatefulSet', 'geth-0');
    expect(pod.initContainers?.map(({ name }) => name)).toEqual([
      'make-jwt',
      'compare-checkpoints',
      'fetch-checkpoint',
      'geth',
      'head-check',
    ]);
    const fetch = containerOf(pod, 'fetch-checkpoint');
    expect(fetch.command).toEqual(['sh', '/etc/ethereum/fetch-checkpoint.sh']);
    expect(fetch.args?.at(-1)).toBe('--trusted-node-url=');
    expect(variable(containerOf(pod, 'nimbus'), 'CHECKPOINT_FLAGS')).toBe('');
  });
});

describe('sync nodes of a network of its own', () => {
  let rendered: Rendered;
  beforeAll(() => {
    ({ rendered } = renderNodes(folder, devnet()));
  });

  it('begin with its genesis, which both clients see, and with no checkpoint', () => {
    const pod = rendered.pod('StatefulSet', 'geth-0');
    expect(pod.initContainers?.map(({ name }) => name)).toEqual([
      'make-jwt',
      'unpack-genesis',
      'prepare-geth',
      'geth',
      'head-check',
    ]);
    for (const name of ['prepare-geth', 'geth', 'lighthouse']) {
      expect(containerOf(pod, name).volumeMounts).toContainEqual({
        name: 'genesis',
        mountPath: '/etc/ethereum-genesis',
        readOnly: true,
      });
    }
    expect(containerOf(pod, 'prepare-geth').args).toContain('/etc/ethereum-genesis/genesis.json');
    expect(containerOf(pod, 'unpack-genesis').volumeMounts).toEqual(
      expect.arrayContaining([
        { name: 'genesis', mountPath: '/etc/ethereum-genesis' },
        { name: 'packed-genesis', mountPath: '/etc/ethereum-genesis-packed', readOnly: true },
      ]),
    );
    const { data, binaryData } = rendered.one('ConfigMap', 'ethereum-genesis-32382');
    expect(Object.keys(data ?? {})).toEqual(expect.arrayContaining(['genesis.json', 'config.yaml']));
    expect(Object.keys(binaryData ?? {})).toEqual(['genesis.ssz.gz']);
    expect(JSON.stringify(pod)).not.toContain('compare-checkpoints');
  });

  it('may open connections to each other', () => {
    const { ingress = [], egress = [] } = required(rendered.one('NetworkPolicy', 'geth-0').spec, 'spec');
    const other = 'geth-1';
    const ports = (rules: readonly { readonly ports?: readonly { readonly port?: unknown }[] }[]) =>
      rules.flatMap((rule) => rule.ports?.map(({ port }) => port) ?? []);
    const instance = 'app.kubernetes.io/instance';
    const fromOther = ingress.filter(({ from }) => from?.[0]?.podSelector?.matchLabels?.[instance] === other);
    const toOther = egress.filter(({ to }) => to?.[0]?.podSelector?.matchLabels?.[instance] === other);
    expect(ports(fromOther)).toEqual([30303, 30303, 9000, 9000, 9001]);
    expect(ports(toOther)).toEqual([30303, 30303, 9000, 9000, 9001]);
  });
});
