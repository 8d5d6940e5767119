import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { NodeKind } from '../../../charts/celestia/config/node-defaults';
import { celestiaNodeKeys } from '../../../lib/identity/celestia-node-identity';
import { readToken } from '../../../lib/identity/rpc-token';
import type { Cleanup } from '../../live/support/cleanup';
import { expect, same } from '../../live/support/report';
import { succeed } from '../../live/support/shell';
import { until } from '../../live/support/wait';
import { freePorts, type Ports } from '../config/ports';
import { Process } from '../config/process';
import { programs } from '../support/programs';
import { appHome, CHAIN, nodeStore } from './homes';
import type { IdentityChecks } from './made';
import { type Answer, call } from './node-rpc';

/** A validator, a bridge and a light node run with the identities, and are who they should be. */
export async function checkNetwork(props: IdentityChecks & { readonly cleanup: Cleanup }): Promise<void> {
  const { report, folder, environment, identities, cleanup } = props;
  const app = await freePorts([26656, 26657, 9090, 9098, 26660]);
  const bridge = { ...app, ...(await freePorts([2121, 26658])) };
  const light = { ...app, ...(await freePorts([2121, 26658])) };
  const { peerId } = identities.bridge.publicHalf;
  const custom = `${CHAIN}::/ip4/127.0.0.1/tcp/${bridge[2121]}/p2p/${peerId}`;
  const variables = { ...environment, CELESTIA_CUSTOM: custom };
  const start = (command: readonly string[]) => new Process({ command, environment: variables, folder }, cleanup);

  const begun = await report.check('a chain begins with the public key of its validator', async () => {
    const home = path.join(folder, CHAIN);
    appHome(home, identities, app);
    const process = start([programs.app, 'start', '--home', home, '--force-no-bbr', '--log_no_color']);
    await until('block 2', 60, async () => {
      process.mustRun();
      const answer = await fetch(`http://127.0.0.1:${app[26657]}/status`);
      const { result } = JSON.parse(await answer.text());
      same('node id', result.node_info.id, identities.validator.publicHalf.nodeId);
      same('address', result.validator_info.address, identities.validator.publicHalf.address);
      return Number(result.sync_info.latest_block_height) >= 2 || undefined;
    });
  });
  if (!begun) return;

  const nodes: [NodeKind, Ports<26658>][] = [
    ['bridge', bridge],
    ['light', light],
  ];
  for (const [kind, ports] of nodes) {
    const { publicHalf, secret } = identities[kind];
    const store = path.join(folder, kind);
    const port = ports[26658];
    const token = secret[celestiaNodeKeys.readToken] ?? '';
    const passed = await report.check(`a ${kind} node starts, and takes its token to read`, async () => {
      nodeStore(store, kind, identities[kind], ports);
      const process = start([programs.node, kind, 'start', '--node.store', store]);
      await until('an answer', 60, async () => {
        process.mustRun();
        const { status, result } = await call(port, token, 'node.Ready');
        return (status === 200 && result === true) || undefined;
      });
    });
    if (!passed) return;
    await report.check('… to read alone, and no other token', async () => {
      const refused = await call(port, token, 'p2p.Info');
      expect(refused.error?.message.startsWith('missing permission') === true, JSON.stringify(refused));
      const { status } = await call(port, readToken(randomBytes(32), randomBytes(32)), 'node.Ready');
      same('answer to a token of another secret', status, 401);
    });
    await report.check('… and is who it should be', async () => {
      const auth = [programs.node, kind, 'auth', 'admin', '--node.store', store];
      const admin = (await succeed(auth, { environment: variables })).split('\n').at(-1) ?? '';
      const { ID } = resultOf(await call(port, admin, 'p2p.Info')) as { readonly ID: string };
      same('peer id', ID, publicHalf.peerId);
      same('account', resultOf(await call(port, admin, 'state.AccountAddress')), publicHalf.account);
      return await submitted(port, admin);
    });
  }
}

function resultOf({ result, error }: Answer): unknown {
  expect(error === undefined, JSON.stringify(error));
  return result;
}

/** Pays for a blob with what its account has. */
async function submitted(port: number, token: string): Promise<string> {
  const namespace = Buffer.concat([Buffer.alloc(19), randomBytes(10)]).toString('base64');
  const blob = { namespace, data: Buffer.from('a blob').toString('base64'), share_version: 0, index: -1 };
  return `blob in block ${resultOf(await call(port, token, 'blob.Submit', [[blob], {}]))}`;
}
