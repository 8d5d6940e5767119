import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';
import type { Cleanup } from '../support/cleanup';
import type { NodeAccess } from '../support/node-access';
import { binaries } from '../support/tools';

const script = path.join(repositoryRoot, 'test/live/ethereum/stand-in/outside.sh');
const moto = path.join(homedir(), '.cache/chainyard-aws/bin/moto_server');
const network = 'http://203.0.113.20:5052';
const store = 'http://203.0.113.20:9000/snapshots';

/** Whether this machine has an object store for the network: moto, as test:aws installs it. */
export const hasObjectStore = existsSync(moto);

/** The network's other people, and an object store, at addresses of the internet. */
export class Outside {
  private constructor(private readonly node: NodeAccess) {}

  /** Starts all of it beside the pods. */
  static async start(node: NodeAccess, cleanup: Cleanup): Promise<Outside> {
    cleanup.add(await node.start([script, process.execPath, path.join(binaries, 'geth'), moto]));
    return new Outside(node);
  }

  /** Stops the chain everywhere. */
  async pause(): Promise<void> {
    await this.node.exec(['curl', '-sf', '-X', 'POST', `${network}/pause`]);
  }

  /** Lets the chain go on. */
  async resume(): Promise<void> {
    await this.node.exec(['curl', '-sf', '-X', 'POST', `${network}/resume`]);
  }

  /** Names of all objects in the bucket. */
  async objects(): Promise<readonly string[]> {
    const list = await this.node.exec(['curl', '-sf', store]);
    return [...list.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
  }

  /** Content of an object. */
  async object(name: string): Promise<string> {
    return this.node.exec(['curl', '-sf', `${store}/${name}`]);
  }
}
