import { isQuantity, parseCpu, parseMemory } from '../../../../lib/k8s/quantity';
import { type ExecutionClient, type ExecutionSettings, safeNamespaces } from '../../../../lib/programs/ethereum/client';
import { executionClients } from '../../../../lib/programs/ethereum/clients';
import { publicNetworkNames } from '../../../../lib/programs/ethereum/networks';
import { everySetting, settingsOf } from './execution-settings';
import { flagNames, flagsOf } from './flags';
import { madeUpExecution } from './made-up-execution';

const DATA = '/data/execution';

const named = executionClients.map((client): [string, ExecutionClient] => [client.name, client]);

/** Everything on the command line, also of what prepares the database; flags of a shell in between are none of the client's. */
const commandLine = (client: ExecutionClient, settings: ExecutionSettings): readonly string[] => {
  const { arguments: prepared = [] } = client.prepare?.(settings) ?? {};
  return [...client.arguments(settings), ...prepared.filter((word) => word.startsWith('--'))];
};

describe.each(named)('%s', (name, client) => {
  const settings = everySetting(client);
  const lines = settings.map((one) => client.arguments(one));

  it('has only flags that its version has', () => {
    const known = flagsOf(name);
    const [, version = ''] = client.image.split(/:v?/);
    expect(`${version}.`).toContain(
      `${known.client
        .replace(/^\S+ v?/, '')
        .split('.')
        .slice(0, 2)
        .join('.')}.`,
    );
    expect(known.source).toMatch(/^https:\/\/github\.com\//);
    const rendered = new Set(settings.flatMap((one) => flagNames(commandLine(client, one))));
    expect([...rendered].filter((flag) => !known.names.has(flag))).toEqual([]);
  });

  it('has each flag once, and no value that is empty or missing', () => {
    for (const line of lines) {
      const names = flagNames(line).filter((flag) => flag !== '--beacon.api');
      expect(new Set(names).size).toBe(names.length);
      expect(line.filter((argument) => /undefined|NaN|=$/.test(argument))).toEqual([]);
    }
  });

  it('keeps the engine API to the pod, behind the JWT', () => {
    for (const line of lines) {
      const addresses = line.filter((argument) => /^--(authrpc\.addr|JsonRpc\.EngineHost)=/.test(argument));
      expect(addresses.map((argument) => argument.replace(/.*=/, ''))).toEqual(
        client.engineAddress === undefined ? ['127.0.0.1'] : [],
      );
      expect(line.some((argument) => argument.endsWith('=/run/jwt/jwt.hex'))).toBe(true);
    }
  });

  it('offers no namespace that changes the node', () => {
    expect(safeNamespaces).toEqual(expect.arrayContaining([...client.namespaces]));
    const offered = lines.flat().flatMap((argument) => {
      const [flag = '', value = ''] = argument.split('=');
      return /(http[.-]api|ws[.-]api|EnabledModules)$/.test(flag) ? value.toLowerCase().split(',') : [];
    });
    expect([...new Set(offered)].filter((one) => one !== 'subscribe').sort()).toEqual([...client.namespaces].sort());
  });

  it('opens WebSocket only where it is asked for', () => {
    for (const [index, { rpc }] of settings.entries()) {
      const opened = lines[index]?.some((argument) => /(^|\.|-)(ws[.-]port|WebSocketsPort)=8546$/.test(argument));
      expect(opened).toBe(rpc.websocket);
    }
  });

  it('announces the address that it is given, and asks no router for one', () => {
    for (const [index, { announce }] of settings.entries()) {
      const line = lines[index] ?? [];
      expect(line.some((argument) => argument.includes('203.0.113.9'))).toBe(announce !== undefined);
      expect(line.some((argument) => /=(any|upnp|pmp|AUTO|UPNP)$|EnableUPnP=true/.test(argument))).toBe(false);
    }
  });

  it('writes below its data folder only', () => {
    const paths = settings.flatMap((one) =>
      [...client.arguments(one), ...Object.values(client.environment?.(one) ?? {})].flatMap((word) =>
        [...word.matchAll(/=(\/[^\s]*)|^(\/[^\s]*)$/g)].map((match) => match[1] ?? match[2] ?? ''),
      ),
    );
    const elsewhere = paths.filter((path) => path !== DATA && !path.startsWith(`${DATA}/`));
    expect([...new Set(elsewhere)].filter((path) => !/^\/(run\/jwt\/jwt\.hex|etc\/genesis\/)/.test(path))).toEqual([]);
    expect([...client.identity, ...client.notInSnapshots].filter((path) => /^\/|\.\.|\*/.test(path))).toEqual([]);
  });

  it('takes no part of its identity into a snapshot', () => {
    const inside = (path: string) => client.notInSnapshots.some((out) => path === out || path.startsWith(`${out}/`));
    expect(client.identity.filter((path) => !inside(path))).toEqual([]);
    expect(client.layout('pruned')).not.toBe(client.layout('archive'));
  });

  it('has sizes that fit each other', () => {
    for (const size of Object.values(client.networks)) {
      const { cpu, memory, memoryLimit, storage, minimumStorage, archive } = size;
      expect([cpu, memory, memoryLimit, storage, minimumStorage].filter((text) => !isQuantity(text))).toEqual([]);
      expect(parseCpu(cpu)).toBeGreaterThan(0);
      expect(parseMemory(memoryLimit)).toBeGreaterThanOrEqual(parseMemory(memory));
      expect(parseMemory(storage)).toBeGreaterThanOrEqual(parseMemory(minimumStorage));
      if (archive === undefined) continue;
      expect(parseMemory(archive.storage)).toBeGreaterThanOrEqual(parseMemory(archive.minimumStorage));
      expect(parseMemory(archive.minimumStorage)).toBeGreaterThan(parseMemory(minimumStorage));
    }
    expect(publicNetworkNames.filter((network) => client.networks[network]?.archive === undefined)).toEqual([]);
  });

  it('leaves half of its memory to what is no cache or heap', () => {
    for (const one of settings) {
      const words = [...client.arguments(one), client.environment?.(one).BESU_OPTS ?? ''].join(' ');
      const cache = [...words.matchAll(/--cache=(\d+)|-Xmx(\d+)m|cache-size=(\d+)/g)].map((match) =>
        Number(match.slice(1).find((digits) => digits !== undefined)),
      );
      const [hint = '0'] = /(?<=MemoryHint=)\d+/.exec(words) ?? [];
      const bytes = cache.reduce((sum, mebibytes) => sum + mebibytes * 2 ** 20, Number(hint));
      expect(bytes).toBeLessThanOrEqual(parseMemory(one.resources.memoryLimit) / 2);
    }
  });

  it('names its ports for Kubernetes', () => {
    const own = ['rpc', 'websocket', 'engine', 'metrics'];
    const names = [...own, ...Object.keys(client.peerPorts)];
    expect(names.filter((port) => !/^[a-z][a-z0-9-]{0,14}$/.test(port))).toEqual([]);
    const open = Object.values(client.peerPorts).flatMap(({ number, protocols }) =>
      protocols.map((protocol) => `${number}/${protocol}`),
    );
    expect(new Set(open).size).toBe(open.length);
  });

  it('is a program of an ordinary user from a registry that is named, and stops within minutes', () => {
    expect(client.image).toMatch(/^(docker\.io|ghcr\.io)\/[a-z]+\/[a-z-]+:v?\d+\.\d+\.\d+$/);
    expect(client.user).toBe(10001);
    expect(client.stop.seconds).toBeGreaterThanOrEqual(60);
    expect(client.requestRate).toContain('{PODS}');
  });
});

describe('limits of JSON-RPC', () => {
  const limited = (client: ExecutionClient) => {
    const settings = settingsOf(client, 'mainnet');
    const rpc = { ...settings.rpc, limits: { gas: 7_000_001, seconds: 7, batch: 77, logBlocks: 777 } };
    const without = client.arguments(settings);
    return client.arguments({ ...settings, rpc }).filter((argument) => !without.includes(argument));
  };

  it('are flags of each client, in its own units', () => {
    expect(Object.fromEntries(executionClients.map((client) => [client.name, limited(client)]))).toEqual({
      geth: ['--rpc.gascap=7000001', '--rpc.evmtimeout=7s', '--rpc.batch-request-limit=77', '--rpc.rangelimit=777'],
      nethermind: ['--JsonRpc.GasCap=7000001', '--JsonRpc.Timeout=7000', '--JsonRpc.MaxBatchSize=77'],
      erigon: ['--rpc.gascap=7000001', '--rpc.evmtimeout=7s', '--rpc.batch.limit=77', '--rpc.blockrange.limit=777'],
      besu: ['--rpc-gas-cap=7000001', '--rpc-http-max-batch-size=77', '--rpc-max-logs-range=777'],
      reth: ['--rpc.gascap=7000001', '--rpc.max-blocks-per-filter=777'],
    });
  });
});

it('takes a client that is made up like its own', () => {
  const lines = everySetting(madeUpExecution).map((one) => commandLine(madeUpExecution, one).join(' '));
  expect(new Set(lines).size).toBe(4);
  expect(lines.filter((line) => !/--folder=\/data\/execution .*--peers=0\.0\.0\.0:30399/.test(line))).toEqual([]);
  expect(() => settingsOf(madeUpExecution, 'mainnet')).toThrow('gethsemane does not know mainnet');
});
