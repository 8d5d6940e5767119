import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appConfig } from '../../../charts/celestia/config/app-config';
import { applicationConfig } from '../../../charts/celestia/config/application-config';
import { clientConfig } from '../../../charts/celestia/config/client-config';
import { made } from '../../../lib/environment/identities';
import type { LoadedEnvironment } from '../../../lib/environment/load';
import type { EnvironmentGenesis } from '../../../lib/programs/celestia/genesis';
import { validators } from '../../../lib/programs/celestia/genesis/validators';
import type { Cleanup } from '../../live/support/cleanup';
import { freePorts, withPorts } from '../config/ports';
import { Process } from '../config/process';
import { programs } from '../support/programs';
import { secretOf } from './secrets';

const listening = [26656, 26657, 9090, 9098, 26660] as const;

/** A validator that runs on this machine. */
export interface RunningValidator {
  readonly moniker: string;
  readonly process: Process;
  /** Where its RPC answers: `127.0.0.1:…`. */
  readonly rpc: string;
}

/** Starts both validators of an environment from its genesis, each knowing the other. */
export async function startChain(
  environment: LoadedEnvironment,
  { chainId, text }: EnvironmentGenesis,
  folder: string,
  cleanup: Cleanup,
): Promise<RunningValidator[]> {
  const nodes = await Promise.all(
    validators.map(async ({ identity, moniker }) => ({
      moniker,
      nodeId: made(environment.identities.celestia?.[identity]).nodeId,
      secret: secretOf(environment, identity),
      ports: await freePorts(listening),
    })),
  );
  return nodes.map((node) => {
    const { moniker, secret, ports } = node;
    const home = path.join(folder, moniker);
    const peers = nodes.filter((other) => other !== node);
    const persistentPeers = peers.map((peer) => `${peer.nodeId}@127.0.0.1:${peer.ports[26656]}`);
    writeHome(home, {
      'config/genesis.json': text,
      'config/config.toml': withPorts(appConfig({ moniker, persistentPeers }), ports),
      'config/app.toml': withPorts(applicationConfig(storage), ports),
      'config/client.toml': withPorts(clientConfig({ chainId }), ports),
      'data/priv_validator_state.json': '{"height":"0","round":0,"step":0}',
      ...Object.fromEntries(Object.entries(secret).map(([name, content]) => [`keys/${name}`, content])),
    });
    const command = [programs.app, 'start', '--home', home, '--force-no-bbr', '--log_no_color'];
    const process = new Process({ command, environment: { HOME: home }, folder: home }, cleanup);
    return { moniker, process, rpc: `127.0.0.1:${ports[26657]}` };
  });
}

const storage = { pruning: { strategy: 'default', retainBlocks: 3000 }, snapshots: { interval: 0, keep: 2 } } as const;

function writeHome(home: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(home, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o600 });
  }
}
