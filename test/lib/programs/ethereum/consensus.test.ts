import { parseMemory } from '../../../../lib/k8s/quantity';
import { type ConsensusClient, type ConsensusSettings, ports } from '../../../../lib/programs/ethereum/client';
import { consensusClients } from '../../../../lib/programs/ethereum/clients';
import { lighthouse } from '../../../../lib/programs/ethereum/consensus/lighthouse';
import { everySettings } from './consensus-settings';
import { flagNames, flagsOf } from './flags';
import { madeUpConsensus } from './made-up-consensus';

const clients = consensusClients.map((client) => [client.name, client] as const);

/** The commands by which a client fetches the state that it begins with. */
const fetches = (client: ConsensusClient): readonly (readonly string[])[] =>
  client.checkpoint.kind === 'command' ? everySettings(client).map(client.checkpoint.command) : [];

/** Flags that the address of a beacon node is appended to. */
const appendedTo = (client: ConsensusClient): readonly (string | undefined)[] =>
  client.checkpoint.kind === 'flags' ? client.checkpoint.flags : fetches(client).map((command) => command.at(-1));

/** Every command line of a client, without the program and its subcommand. */
const commandLines = (client: ConsensusClient): readonly (readonly string[])[] => [
  ...everySettings(client).map(client.arguments),
  ...fetches(client).map((command) => command.slice(2)),
];

/** Arguments of a client on a network, where the environment says no more. */
const onNetwork = (client: ConsensusClient, name: ConsensusSettings['network']['name']): readonly string[] => {
  const settings = everySettings(client).find(({ network }) => network.name === name);
  if (settings === undefined) throw new Error(`${client.title} does not know ${name}`);
  return client.arguments(settings);
};

describe.each(clients)('the table of %s', (name, client) => {
  it('renders only flags that the version has, and none twice', () => {
    const { client: version, names } = flagsOf(name);
    expect(client.image.replace('multiarch-', '')).toMatch(new RegExp(`:${version.split(' ')[1]}$`));
    for (const line of commandLines(client)) {
      expect(flagNames(line).filter((flag) => !names.has(flag))).toEqual([]);
      const repeated = flagNames(line).filter((flag, index, flags) => flags.indexOf(flag) !== index);
      expect(repeated.filter((flag) => !/^--boot(strap-)?node$/.test(flag))).toEqual([]);
    }
  });

  it('says everything in flags of one argument, to which an address can be appended', () => {
    for (const argument of commandLines(client).flat()) expect(argument).toMatch(/^--[A-Za-z][\w.-]*(=.*)?$/);
    for (const flag of appendedTo(client)) expect(flag).toMatch(/^--[\w-]+=$/);
    expect(appendedTo(client).filter((flag = '') => !flagsOf(name).names.has(flag.slice(0, -1)))).toEqual([]);
  });

  it('sets every field of the settings', () => {
    for (const settings of everySettings(client)) {
      const line = client.arguments(settings).join(' ');
      const { network, data, jwt, engine, announce, maximumPeers, columns, peerPorts } = settings;
      expect(line).toContain(network.name === 'devnet' ? network.folder : network.name);
      for (const value of [data, jwt, engine, ports.beacon, ports.consensusMetrics, ...Object.values(peerPorts)]) {
        expect(line).toMatch(new RegExp(`=${value}( |$)`));
      }
      expect(line.includes('203.0.113.10')).toBe(announce !== undefined);
      expect(/=77( |$)/.test(line)).toBe(maximumPeers !== undefined);
      expect(/supernode|custody/i.test(line)).toBe(columns !== 'required');
      if (network.name === 'devnet') for (const node of network.bootNodes) expect(line).toContain(node);
      expect(line).not.toMatch(/fee-?recipient|validator|(?<!disable-)upnp|monitoring-endpoint|telemetry/i);
    }
  });

  it('has ports, sizes and probes that fit together', () => {
    for (const port of Object.keys(client.peerPorts)) {
      expect(port).toMatch(/^consensus-[a-z0-9-]{1,5}$/);
    }
    const listened = Object.values(client.peerPorts).flatMap(({ number, protocols }) =>
      protocols.map((protocol) => `${number}/${protocol}`),
    );
    expect(new Set(listened).size).toBe(listened.length);
    for (const size of Object.values(client.networks)) {
      expect(parseMemory(size.minimumStorage)).toBeLessThanOrEqual(parseMemory(size.storage));
      expect(parseMemory(size.memory)).toBeLessThanOrEqual(parseMemory(size.memoryLimit));
    }
    expect(client.live.check).toMatchObject({ kind: 'http', port: 'beacon' });
    expect(client.database).not.toMatch(/^\//);
  });
});

it('gives a runtime that must be told a heap that its memory holds', () => {
  for (const [name, variable, pattern] of [
    ['teku', 'JAVA_OPTS', /-Xmx(\d+)m /],
    ['lodestar', 'NODE_OPTIONS', /^--max-old-space-size=(\d+)$/],
  ] as const) {
    const client = consensusClients.find((candidate) => candidate.name === name);
    for (const settings of client === undefined ? [] : everySettings(client)) {
      const heap = Number(pattern.exec(client?.environment?.(settings)[variable] ?? '')?.[1]);
      expect(heap * 2 ** 20).toBe(parseMemory(settings.resources.memoryLimit) / 2);
      expect(heap * 2 ** 20).toBeLessThanOrEqual(parseMemory(settings.resources.memory));
    }
  }
});

it('names every client once, and public networks as they are', () => {
  expect(new Set(consensusClients.map(({ name }) => name)).size).toBe(consensusClients.length);
  for (const [, client] of clients) {
    for (const name of ['mainnet', 'sepolia', 'hoodi'] as const) {
      expect(onNetwork(client, name).filter((argument) => argument.includes('genesis'))).toEqual([]);
    }
  }
});

it('lets Lighthouse go on with a chain of its own that stood still for long, and with no other', () => {
  const ignoring = everySettings(lighthouse).filter((settings) =>
    lighthouse.arguments(settings).includes('--ignore-ws-check'),
  );
  expect(new Set(ignoring.map(({ network }) => network.name))).toEqual(new Set(['devnet']));
});

it('takes a client that nobody knows, on the networks that it knows', () => {
  const settings = everySettings(madeUpConsensus);
  expect(new Set(settings.map(({ network }) => network.name))).toEqual(new Set(['sepolia', 'devnet']));
  expect(onNetwork(madeUpConsensus, 'sepolia')).toContain('--peers=0.0.0.0:10100');
  expect(() => onNetwork(madeUpConsensus, 'mainnet')).toThrow('Beaconette does not know mainnet');
});
