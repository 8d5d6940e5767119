import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';
import { containerOf, type Rendered } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { block, NOW } from './fake-client';
import { hasBusybox } from './head-check-sidecar';
import { LoopbackServers } from './loopback-servers';
import { renderNodes } from './sync-environments';

const folder = new EnvironmentFolder();

describe('a chain for developers', () => {
  let rendered: Rendered;
  beforeAll(() => {
    const clients = [{ namespace: 'default', labels: { app: 'client' } }];
    ({ rendered } = renderNodes(folder, { network: 'dev', period: '5s', clients }));
  });

  it('is one Geth, without engine API, peers and a consensus client', () => {
    const { initContainers, containers } = rendered.pod('StatefulSet', 'geth');
    expect(initContainers).toBeUndefined();
    expect(containers.map(({ name }) => name)).toEqual(['geth']);
    expect(containers[0]?.args).toEqual(
      expect.arrayContaining(['--dev', '--dev.period=5', '--datadir=/data/execution']),
    );
    const ports = containers[0]?.ports?.map(({ containerPort }) => containerPort);
    expect(ports).toEqual([8545, 8546, 6060]);
    expect(rendered.one('StatefulSet', 'geth').spec?.replicas).toBe(1);
  });

  it('lets nobody manage the node, and calls nobody', () => {
    const { args = [] } = containerOf(rendered.pod('StatefulSet', 'geth'), 'geth');
    expect(args.filter((each) => each.includes('.api='))).toEqual([
      '--http.api=eth,net,web3,txpool',
      '--ws.api=eth,net,web3,txpool',
    ]);
    const { ingress = [], egress, policyTypes } = rendered.one('NetworkPolicy', 'geth').spec ?? {};
    expect({ egress, policyTypes }).toEqual({ egress: undefined, policyTypes: ['Ingress', 'Egress'] });
    expect(ingress.flatMap(({ ports = [] }) => ports.map(({ port }) => port))).toEqual([8545, 8546, 6060]);
  });

  it('is ready while its newest block is young, and restarted only when nothing listens', () => {
    const { readinessProbe, livenessProbe } = containerOf(rendered.pod('StatefulSet', 'geth'), 'geth');
    expect(readinessProbe?.exec?.command).toEqual(['sh', '/etc/ethereum/young-block.sh', '8545', '45']);
    expect(livenessProbe?.tcpSocket).toEqual({ port: 'rpc' });
  });

  it('keeps its chain', () => {
    const { spec } = rendered.one('StatefulSet', 'geth');
    expect(spec?.persistentVolumeClaimRetentionPolicy).toEqual({ whenDeleted: 'Retain', whenScaled: 'Retain' });
    expect(spec?.volumeClaimTemplates?.map(({ metadata }) => metadata?.name)).toEqual(['execution']);
  });
});

describe('a chain for developers with an id of its own', () => {
  let rendered: Rendered;
  beforeAll(() => {
    ({ rendered } = renderNodes(folder, { network: 'dev', chainId: 300 }));
  });
  const genesis = () => JSON.parse(rendered.one('ConfigMap', 'developer-genesis').data?.['genesis.json'] ?? '');

  it('begins with a genesis that has it where Geth sees a change: in what is hashed', () => {
    expect(genesis()).toMatchObject({
      config: { chainId: 300, terminalTotalDifficulty: 0, osakaTime: 0 },
      extraData: '0x012c',
      difficulty: '0x0',
    });
  });

  it('has ether for the account that the developer mode makes', () => {
    expect(BigInt(genesis().alloc['71562b71999873db5b286df957af199ec94617f7'].balance)).toBeGreaterThan(10n ** 30n);
  });

  it('is written before Geth starts, into the folder that it goes on with', () => {
    const { initContainers = [], containers } = rendered.pod('StatefulSet', 'geth');
    expect(initContainers.map(({ name, args }) => ({ name, args }))).toEqual([
      {
        name: 'prepare-geth',
        args: ['init', '--datadir=/data/execution', '--state.scheme=path', '/etc/ethereum-genesis/genesis.json'],
      },
    ]);
    expect(containers[0]?.args).toEqual(
      expect.arrayContaining(['--dev', '--networkid=300', '--datadir=/data/execution']),
    );
  });
});

describe('a young block', () => {
  const servers = new LoopbackServers();
  const programs = mkdtempSync(path.join(tmpdir(), 'chainyard-young-'));
  const script = path.join(repositoryRoot, 'charts/ethereum/files/young-block.sh');
  beforeAll(() => {
    writeFileSync(path.join(programs, 'date'), `#!/bin/sh\necho ${NOW}\n`, { mode: 0o755 });
    const busybox = spawnSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).stdout.trim();
    const applets = hasBusybox ? ['sed', 'sh', 'timeout', 'wget'] : [];
    for (const applet of applets) symlinkSync(busybox, path.join(programs, applet));
  });
  afterEach(() => servers.end());
  afterAll(() => rmSync(programs, { recursive: true }));

  /** Whether the newest block of a JSON-RPC is at most 45 seconds old. */
  const isYoung = async (host: string) => {
    const args = [script, String(host.split(':')[1]), '45'];
    const env = { PATH: `${programs}:${process.env.PATH}` };
    return new Promise((done) => execFile('sh', args, { env }, (error) => done(error === null)));
  };
  const newest = (age: number): RequestListener => {
    const result = block({ age });
    return async (request, response) => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const { id, method, params } = JSON.parse(Buffer.concat(pieces).toString());
      const isAsked = method === 'eth_getBlockByNumber' && params[0] === 'latest';
      const isJson = request.headers['content-type'] === 'application/json';
      response
        .writeHead(isJson ? 200 : 415)
        .end(JSON.stringify({ jsonrpc: '2.0', id, result: isAsked ? result : null }));
    };
  };

  it.each([
    ['a block of the moment', newest(0), true],
    ['one that is just young enough', newest(45), true],
    ['one that is old', newest(46), false],
    ['nonsense', (_, response) => response.end('<html>'), false],
    ['an error', (_, response) => response.writeHead(500).end(), false],
  ] as readonly (readonly [string, RequestListener, boolean])[])('is told from %s', async (_, listener, expected) => {
    expect(await isYoung(await servers.start(listener))).toBe(expected);
  });

  it('is none where nobody answers', async () => {
    expect(await isYoung(await servers.nobody())).toBe(false);
  });
});
