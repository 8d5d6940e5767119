import type { EnvironmentInput } from '../../lib/environment/schema';
import { operatorNames } from '../../lib/operators/operators';
import { providerNames } from '../../lib/providers/names';

/** The choices in which environments differ most. */
const choices = {
  provider: providerNames,
  exposure: ['none', 'load-balancer', 'ingress', 'gateway'],
  operators: ['needed', 'all'],
  parts: ['required', 'all'],
  pools: ['none', 'tainted'],
} as const;

/** One of each choice. */
export type Variant = { readonly [Name in keyof typeof choices]: (typeof choices)[Name][number] };

/** Every combination of choices. */
export const variants: readonly Variant[] = Object.entries(choices).reduce<object[]>(
  (before, [name, values]) => before.flatMap((variant) => values.map((value) => ({ ...variant, [name]: value }))),
  [{}],
) as Variant[];

/** The environment of a variant. */
export function variantEnvironment(variant: Variant, name: string): EnvironmentInput {
  const { provider, operators, parts, pools } = variant;
  const needed: EnvironmentInput['operators'] = variant.exposure === 'gateway' ? ['gateway-api'] : [];
  return {
    name,
    provider,
    kubernetes: { version: '1.36' },
    ...(provider === 'eks' ? { region: 'eu-central-1', zones: ['eu-central-1a', 'eu-central-1b'] } : {}),
    operators: operators === 'all' ? together : needed,
    secrets: provider === 'eks' ? {} : { store: 'vault' },
    ...(pools === 'tainted'
      ? { nodePools: { app: { size, taints }, chain: { size, maximum: 3 }, system: { size } } }
      : {}),
    ...(parts === 'all' ? { registry: { server: 'ghcr.io' }, external: ['IngressClass/nginx'] } : {}),
    celestia: celestia(variant),
    relay: relay(variant),
    perpetual: perpetual(variant),
  };
}

/** Every operator that a cluster may have beside the others. */
const together = operatorNames.filter((name) => name !== 'cluster-autoscaler');

const size = { cpu: 4, memory: '16Gi' };
const taints = [{ key: 'chainyard.io/pool', value: 'app', effect: 'NoSchedule' as const }];

const anywhere = { via: 'load-balancer' as const, sources: ['0.0.0.0/0'] };
const certificate = 'arn:aws:acm:eu-central-1:111122223333:certificate/00000000-0000-4000-8000-000000000000';

function web({ provider, exposure, parts }: Variant, host: string) {
  const all = parts === 'all';
  if (exposure === 'load-balancer') return { ...anywhere, ...(all && provider === 'eks' ? { certificate } : {}) };
  if (exposure === 'ingress') {
    return { via: exposure, className: 'nginx', host, ...(all ? { tlsSecret: 'site-tls' } : {}) };
  }
  return exposure === 'gateway' ? { via: exposure, host, gateway: { namespace: 'edge', name: 'public' } } : undefined;
}

function celestia({ exposure, parts }: Variant): EnvironmentInput['celestia'] {
  const ports = exposure === 'none' ? undefined : anywhere;
  const hostname = { hostname: 'full.example.com', udpHostname: 'full-udp.example.com' };
  const optional = {
    weights: '9:1' as const,
    profile: 'docs-minimum' as const,
    resources: { app: { cpu: 1, memory: '1Gi', memoryLimit: '2Gi' }, bridge: { cpu: 1, memory: '1Gi' } },
    accounts: [
      { account: 'light-0', amount: '1utia' },
      { account: 'light-1', amount: '1utia' },
    ],
    submitThrough: 'full-1' as const,
    clients: [{ namespace: 'default', labels: { app: 'client' } }],
  };
  return {
    network: 'local',
    genesis: { policy: 'fresh' },
    p2p: ports && { 'full-0': { ...ports, ...hostname }, 'full-1': ports },
    ...(parts === 'all' ? optional : {}),
  };
}

function relay(variant: Variant): EnvironmentInput['relay'] {
  const { exposure, parts } = variant;
  const ports = exposure === 'none' ? undefined : anywhere;
  const optional = {
    ipfs: { swarm: ports && { ...ports, hostname: 'ipfs.example.com' }, bootstrap: [] },
    deluge: { image: 'ghcr.io/chainyard/deluge:0.1.0', torrents: ports },
  };
  return {
    image: 'ghcr.io/chainyard/relay:0.1.0',
    repositories: ['repo', 'second'],
    http: web(variant, 'relay.example.com'),
    git: ports,
    anonymousWrites: { reason: 'a variant that only tests render' },
    ...(parts === 'all' ? optional : {}),
  };
}

function perpetual(variant: Variant): EnvironmentInput['perpetual'] {
  const { exposure, parts } = variant;
  const optional = { backup: { keep: 3 } };
  return {
    kubo: { swarm: exposure === 'none' ? undefined : anywhere },
    orbitdb: {
      image: 'ghcr.io/chainyard/orbitdb:0.1.0',
      http: web(variant, 'node.example.com'),
      clients: parts === 'all' ? [{ namespace: 'default', labels: { app: 'client' } }] : [],
    },
    ...(parts === 'all' ? optional : {}),
  };
}
