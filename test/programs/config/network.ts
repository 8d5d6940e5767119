import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { collectorConfig } from '../../../charts/celestia/config/collector-config';
import type { NodeKind } from '../../../charts/celestia/config/node-defaults';
import type { Cleanup } from '../../live/support/cleanup';
import { programs } from '../support/programs';
import { appHome, CHAIN, nodeStore } from './homes';
import { freePorts, type Ports, withPorts } from './ports';
import { Process } from './process';
import { type Written, written } from './written';

/** A program that runs with our configuration. */
export interface Started {
  readonly process: Process;
  /** Ports on which it must listen, and no other. */
  readonly ports: readonly number[];
  /** Its folder, and what was in it before. */
  readonly home: string;
  readonly before: Written;
}

/** The ports of each program. */
const portsOf = {
  app: [26656, 26657, 9090, 9098, 26660],
  collector: [4318, 8889],
  bridge: [2121, 26658],
  light: [2121, 26658],
} as const;

type NetworkPorts = { readonly [P in keyof typeof portsOf]: Ports<(typeof portsOf)[P][number]> };

/** One of each program, to be started in the order of the methods. */
export class Network {
  readonly started = new Map<string, Started>();
  /** An empty folder: the home and working directory of all programs. */
  readonly elsewhere: string;
  /** What tells nodes of the network and its bridge. */
  #custom = CHAIN;

  private constructor(
    readonly folder: string,
    readonly ports: NetworkPorts,
    readonly cleanup: Cleanup,
  ) {
    this.elsewhere = path.join(folder, 'elsewhere');
    mkdirSync(this.elsewhere, { recursive: true });
  }

  static async in(folder: string, cleanup: Cleanup): Promise<Network> {
    const ports = {
      app: await freePorts(portsOf.app),
      collector: await freePorts(portsOf.collector),
      bridge: await freePorts(portsOf.bridge),
      light: await freePorts(portsOf.light),
    };
    return new Network(folder, ports, cleanup);
  }

  async startApp(): Promise<Process> {
    const home = await appHome(this.folder, this.ports.app);
    // Whoever is not root removes nothing from a read-only folder.
    this.cleanup.add(() => chmodSync(path.join(home, 'config'), 0o755));
    return this.#start('app', home, [programs.app, 'start', '--home', home, '--force-no-bbr', '--log_no_color']);
  }

  startCollector(): Process {
    const home = path.join(this.folder, 'collector');
    const file = path.join(home, 'collector.yaml');
    mkdirSync(home);
    writeFileSync(file, withPorts(collectorConfig(), this.ports.collector));
    return this.#start('collector', home, [programs.collector, '--config', file]);
  }

  startNode(kind: NodeKind): Process {
    const own = this.ports[kind];
    const { store, peerId } = nodeStore(this.folder, kind, { ...this.ports.app, ...own });
    if (kind === 'bridge') this.#custom = `${CHAIN}::/ip4/127.0.0.1/tcp/${own[2121]}/p2p/${peerId}`;
    const push = ['--metrics', '--metrics.endpoint', `127.0.0.1:${this.ports.collector[4318]}`, '--metrics.tls=false'];
    return this.#start(kind, store, [programs.node, kind, 'start', '--node.store', store, ...push, '--p2p.metrics']);
  }

  #start(name: keyof NetworkPorts, home: string, command: readonly string[]): Process {
    const before = written(home);
    const environment = { HOME: this.elsewhere, TMPDIR: this.elsewhere, CELESTIA_CUSTOM: this.#custom };
    const process = new Process({ command, environment, folder: this.elsewhere }, this.cleanup);
    this.started.set(name, { process, ports: Object.values(this.ports[name]), home, before });
    return process;
  }
}
