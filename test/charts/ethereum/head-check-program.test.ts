import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { headCheck } from '../../../charts/ethereum/head-check';
import { SingletonStatefulSet } from '../../../lib/workloads/stateful-set';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import { server } from '../../lib/workloads/programs';
import { containerOf, required } from '../../lib/workloads/rendered';
import { renderSystem } from '../../lib/workloads/system';
import { answersOf, hanging, jsonRpc, NOW } from './fake-client';
import { HeadCheckSidecar, hasBusybox } from './head-check-sidecar';
import { LoopbackServers } from './loopback-servers';

const facts = { image: 'docker.io/library/busybox:1.37.0', user: 10001, chainId: 1 } as const;

describe('the rendered head check', () => {
  const check = (chart: SystemChart, more: object = {}) =>
    headCheck({ chart, ...facts, health: { honest: false, why: 'it is always well' }, ...more });
  const rendered = renderSystem((chart) => {
    const compared = check(chart, {
      health: { honest: true, path: '/health' },
      references: ['geth-0', 'besu-0'].map((host) => ({ host: `${host}-peers`, number: 8590 })),
      maximumAge: 60,
      maximumLag: 4,
    });
    const node = (name: string, sidecar: ReturnType<typeof check>) =>
      new SingletonStatefulSet(chart, name, { component: 'x', pool: 'x', sidecars: [sidecar], programs: [server] });
    node('alone', check(chart));
    return node('compared', compared);
  });
  const container = (name: string) => containerOf(rendered.pod('StatefulSet', name), 'head-check');
  const variables = (name: string) =>
    Object.fromEntries((container(name).env ?? []).map(({ name: variable, value }) => [variable, value]));

  it('is told what it compares with, and how much may differ', () => {
    expect(variables('compared')).toEqual({
      RPC_URL: 'http://127.0.0.1:8545',
      HEALTH_URL: 'http://127.0.0.1:8545/health',
      CHAIN_ID: '1',
      REFERENCES: 'geth-0-peers:8590 besu-0-peers:8590',
      MAXIMUM_HEAD_AGE: '60',
      MAXIMUM_HEAD_LAG: '4',
      STATE: '/run/head-check',
    });
    expect(variables('alone')).toMatchObject({ HEALTH_URL: '', REFERENCES: '', MAXIMUM_HEAD_AGE: '600' });
  });

  it('speaks for the pod, and has longer than it needs to ask everybody', () => {
    const { readinessProbe: ready } = container('alone');
    expect(ready?.httpGet).toEqual({ path: '/cgi-bin/readyz', port: 'health' });
    expect(ready?.timeoutSeconds).toBeGreaterThan(4);
    expect(container('alone').restartPolicy).toBe('Always');
  });

  it('has its scripts once in a chart, as programs, and answers others before the pod is ready', () => {
    expect(rendered.names('ConfigMap')).toEqual(['head-check']);
    const [files] = rendered.pod('StatefulSet', 'alone').volumes ?? [];
    expect(files?.configMap).toEqual({ name: 'head-check', defaultMode: 0o555 });
    expect(rendered.one('Service', 'alone-peers').spec).toMatchObject({
      publishNotReadyAddresses: true,
      ports: [{ name: 'health', port: 8590 }],
    });
  });
});

/** Status, type and body that httpd answers for a path. */
async function get(port: number, path: string) {
  const asked = request({ host: '127.0.0.1', port, path: `/cgi-bin/${path}`, timeout: 5000 }).end();
  const [response] = await once(asked, 'response');
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  return [response.statusCode, response.headers['content-type'], Buffer.concat(pieces).toString()];
}

(hasBusybox ? describe : describe.skip)('httpd of busybox', () => {
  const servers = new LoopbackServers();
  const sidecar = new HeadCheckSidecar();
  const started: ChildProcess[] = [];

  /** Starts a sidecar over a client, waits for it, and gives its port. */
  async function start(client: string, references: readonly string[] = []): Promise<number> {
    const address = await servers.nobody();
    const port = Number(required(address.split(':')[1], 'port'));
    const env = sidecar.environment({ rpc: client, references });
    started.push(spawn('sh', [...sidecar.server, '-p', address], { env, stdio: 'ignore' }));
    for (;;) {
      try {
        await get(port, 'start.sh');
        return port;
      } catch {
        // It does not listen yet.
      }
    }
  }

  afterAll(async () => {
    for (const each of started) each.kill('SIGTERM');
    await servers.end();
    sidecar.remove();
  });

  it('answers over a reference of its own kind', async () => {
    const behind = await servers.start(jsonRpc(answersOf()));
    const ahead = await start(await servers.start(jsonRpc(answersOf({ number: 1004 }))));
    const port = await start(behind, [`127.0.0.1:${ahead}`]);
    expect(await get(ahead, 'readyz')).toEqual([200, 'text/plain', 'ready: head is 5 s old\n']);
    expect(await get(ahead, 'head')).toEqual([200, 'text/plain', `1 1004 ${NOW - 5}\n`]);
    expect(await get(port, 'readyz')).toEqual([503, 'text/plain', 'unready: 4 blocks behind the best reference\n']);
    const [status, type, text] = await get(port, 'metrics');
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4']);
    expect(text).toContain('\nethereum_head_lag_blocks 4\n');
  });

  it('runs nothing but the three pages', async () => {
    const port = await start(await servers.nobody());
    for (const file of ['start.sh', 'judge.sh', 'judge.awk', 'client-head.sh', '../state', ''])
      expect((await get(port, file))[0]).toBeGreaterThan(399);
  });

  it('ends at once when it is told to, even while it asks a client that hangs', async () => {
    const port = await start(await servers.start(hanging));
    const asked = get(port, 'head').catch(() => undefined);
    const last = required(started.at(-1), 'process');
    const ended = once(last, 'exit');
    const at = performance.now();
    last.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(performance.now() - at).toBeLessThan(1000);
    await asked;
    await expect(get(port, 'start.sh')).rejects.toThrow('ECONNREFUSED');
  });
});
