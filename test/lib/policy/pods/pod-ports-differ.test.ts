import { podPortsDiffer } from '../../../../lib/policy/rules/pods/pod-ports-differ';
import { app, bridge, files, pod } from '../celestia-objects';
import { container, violations } from '../objects';

const check = (...objects: Parameters<typeof violations>[1]) => violations(podPortsDiffer, objects);
const at = 'StatefulSet relay/relay spec.template.spec.containers';
const listens = (name: string, containerPort: number, protocol?: string) =>
  container({ name, ports: [{ name, containerPort, protocol }] });

const start = app({ command: ['celestia-appd', 'start'], ports: [{ containerPort: 26657 }] });
const node = bridge({ command: ['celestia', 'bridge', 'start'], ports: [{ containerPort: 26658 }] });
const config = (text: string) => files('config', { 'config.toml': text });
const full = pod([start, node], { maps: ['config'] });

describe('pod-ports-differ', () => {
  it('refuses two containers with the same port', () => {
    expect(check(pod([listens('a', 80), listens('b', 80)]))).toEqual([
      `${at}[1].ports[0].containerPort: 80/TCP by a port of b, and by a port of a`,
    ]);
  });

  it('accepts other protocols, and containers that have ended', () => {
    expect(check(pod([listens('a', 80), listens('b', 80, 'UDP')]))).toEqual([]);
    expect(check(pod([listens('a', 80)], { initContainers: [listens('b', 80)] }))).toEqual([]);
    const sidecar = { ...listens('b', 80), restartPolicy: 'Always' };
    expect(check(pod([listens('a', 80)], { initContainers: [sidecar] }))).toHaveLength(1);
  });

  it("refuses the node's port as the app's ABCI port, given or by default", () => {
    const abci = config('proxy_app = "tcp://127.0.0.1:26658"\n');
    expect(check(abci, full)).toEqual([
      'ConfigMap relay/config data["config.toml"]: 26658/TCP by proxy_app in config.toml of app, and by a port of bridge',
    ]);
    const silent = bridge({ command: ['celestia', 'bridge', 'start'] });
    expect(check(abci, pod([start, silent], { maps: ['config'] }))).toEqual([
      `${at}[1].command[0]: 26658/TCP by the default of --rpc.port of bridge, and by proxy_app in config.toml of app`,
    ]);
    const flag = app({ command: ['celestia-appd', 'start', '--proxy_app=tcp://127.0.0.1:26658'] });
    expect(check(pod([flag, silent]))).toHaveLength(1);
    const moved = bridge({ command: ['celestia', 'bridge', 'start', '--rpc.port', '36658'] });
    expect(check(pod([app({ command: ['celestia-appd', 'start', '--proxy_app', ':36658'] }), moved]))).toHaveLength(1);
    expect(check(abci, pod([start, moved], { maps: ['config'] }))).toEqual([]);
  });

  it('refuses two settings of one program with the same port', () => {
    expect(check(config('[rpc]\nladdr = "tcp://0.0.0.0:26657"\ngrpc_laddr = "tcp://127.0.0.1:26657"\n'), full)).toEqual(
      [
        'ConfigMap relay/config data["config.toml"]: 26657/TCP by rpc.grpc_laddr in config.toml of app, and by rpc.laddr in config.toml of app',
      ],
    );
  });

  it('accepts settings that name the declared ports, and flags before files', () => {
    const text = 'proxy_app = "tcp://127.0.0.1:36658"\n[rpc]\nladdr = "tcp://0.0.0.0:26657"\npprof_laddr = ""\n';
    const nodeFile = files('node', { 'node.toml': '[RPC]\nPort = "26658"\n' });
    expect(check(config(text), nodeFile, pod([start, node], { maps: ['config', 'node'] }))).toEqual([]);
    const flag = app({ command: ['celestia-appd', 'start', '--proxy_app', 'tcp://127.0.0.1:36658'] });
    const unknown = bridge({ command: ['sh', '-c', 'exec celestia bridge start --rpc.port "$PORT"'] });
    expect(check(config('proxy_app = "tcp://127.0.0.1:26658"'), pod([start, unknown], { maps: ['config'] }))).toEqual(
      [],
    );
    const overruled = config('proxy_app = "tcp://127.0.0.1:26658"');
    expect(check(overruled, pod([flag, node], { maps: ['config'] }))).toEqual([]);
  });
});
