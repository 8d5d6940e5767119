import { noRemovedFlags } from '../../../../lib/policy/rules/pods/no-removed-flags';
import { app, bridge, files, pod } from '../celestia-objects';
import { container, violations } from '../objects';

const check = (...containers: Parameters<typeof pod>[0]) =>
  violations(noRemovedFlags, [pod(containers)]).map((line) =>
    line.replace('StatefulSet relay/relay spec.template.spec.containers[0].', ''),
  );
const node = (version: string, ...command: string[]) =>
  bridge({ image: `registry.example.org:5000/mirror/celestia-node:${version}`, command });
const gone = (use: string, since: string) => `${use} was removed in ${since}, and the image has`;

describe('no-removed-flags', () => {
  it.each([
    ['--headers.trusted-hash', 'celestia 0.26.0', 'set SyncFromHash in its configuration file'],
    ['--core.grpc.port', 'celestia 0.22.1', 'use --core.port'],
    ['--core.rpc.port', 'celestia 0.21.2', 'leave it out, gRPC at --core.port is all it needs'],
    ['--gateway', 'celestia 0.25.0', 'ask its JSON-RPC'],
  ])('refuses %s of celestia', (flag, since, instead) => {
    expect(check(node('v0.31.4', '/bin/celestia', 'bridge', 'start', flag, '1'))).toEqual([
      `command[3]: ${gone(flag, since)} v0.31.4: ${instead}`,
    ]);
    expect(check(node('v0.31.4-mocha', 'celestia', 'bridge', 'start', `${flag}=1`))).toHaveLength(1);
  });

  it('refuses the full node, as command, as arguments, and as type', () => {
    expect(check(node('v0.29.0', 'celestia', 'full', 'start'))).toEqual([
      `command[1]: ${gone('full', 'celestia 0.29.0')} v0.29.0: run a bridge or a light node`,
    ]);
    expect(check(bridge({ args: ['celestia', 'full', 'start'] }))).toHaveLength(1);
    expect(check(bridge({ env: [{ name: 'NODE_TYPE', value: 'full' }] }))).toEqual([
      `env[0].value: ${gone('NODE_TYPE=full', 'celestia 0.29.0')} v0.31.4: run a bridge or a light node`,
    ]);
  });

  it.each(['add-genesis-account', 'gentx', 'collect-gentxs', 'validate-genesis'])('refuses %s at the root', (word) => {
    const line = gone(word, 'celestia-appd 4.0.0');
    expect(check(app({ args: [word, 'x'] }))[0]).toContain(`args[0]: ${line}`);
    expect(check(app({ command: ['celestia-appd', '--home', '/data', word] }))[0]).toContain(`command[3]: ${line}`);
    expect(check(app({ command: ['bash', '-c', `x=1 && if ! celestia-appd ${word} y; then exit 1; fi`] }))).toEqual([
      expect.stringContaining(`command[2]: ${line}`),
    ]);
    expect(check(app({ args: ['genesis', word] }))).toEqual([]);
  });

  it('refuses them once in a script that several containers run', () => {
    const script = 'set -e\nexec timeout 60 \\\n  /bin/celestia-appd start --home "$1" --fast_sync\n';
    const run = { command: ['/etc/x/run.sh'], volumeMounts: [{ name: 'scripts', mountPath: '/etc/x/' }] };
    const both = pod([app(run), app({ ...run, name: 'second' })], { maps: ['scripts'] });
    expect(violations(noRemovedFlags, [files('scripts', { 'run.sh': script }), both])).toEqual([
      `ConfigMap relay/scripts data["run.sh"]: ${gone('--fast_sync', 'celestia-appd 4.0.0')} v9.0.4: leave it out, blocks are always synced`,
    ]);
  });

  it('accepts what the version still has, and what it has instead', () => {
    expect(check(node('v0.28.4', 'celestia', 'full', 'start'))).toEqual([]);
    expect(check(node('v0.25.3', 'celestia', 'light', 'start', '--headers.trusted-hash', 'A'))).toEqual([]);
    expect(
      check(node('v0.31.4', 'celestia', 'light', 'start', '--headers.trusted-peers', 'a', '--core.port', '1')),
    ).toEqual([]);
    expect(check(app({ image: 'celestia-app:v3.12.0', args: ['gentx'] }))).toEqual([]);
    expect(check(app({ args: ['init', 'gentx'] }))).toEqual([]);
  });

  it('leaves alone what it does not know', () => {
    expect(check(node('latest', 'celestia', 'full', 'start'))).toEqual([]);
    expect(check(container({ command: ['celestia', 'full', 'start'] }))).toEqual([]);
    expect(check(app({ command: ['bash', '-c', '# celestia-appd gentx\necho "run celestia-appd gentx"'] }))).toEqual(
      [],
    );
    expect(check(app({ command: ['other', '--fast_sync', 'gentx'] }))).toEqual([]);
  });
});
