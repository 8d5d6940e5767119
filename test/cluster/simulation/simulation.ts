import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../api/api';
import { Kubelet } from './kubelet';
import { Provisioner } from './provisioner';

/** Milliseconds between two looks at a cluster that does nothing else. */
const PERIOD = 150;

/** Stands for the machines and the disks of a cloud, on any cluster and without installing anything there. */
export class Simulation {
  #running = true;
  readonly #ended: Promise<void>;

  /**
   * @param api of the cluster
   * @param nodes names of the simulated nodes
   * @param realClasses StorageClasses with a driver of their own
   * @param period milliseconds between two looks at the cluster
   */
  constructor(
    api: Api,
    nodes: readonly string[],
    realClasses: ReadonlySet<string>,
    private readonly period = PERIOD,
  ) {
    this.#ended = this.#run([new Kubelet(api, nodes), new Provisioner(api, realClasses)]);
  }

  async stop(): Promise<void> {
    this.#running = false;
    await this.#ended;
  }

  async #run(parts: readonly { pass(): Promise<void> }[]): Promise<void> {
    let said = '';
    while (this.#running) {
      for (const part of parts) {
        try {
          await part.pass();
        } catch (error) {
          const { message } = error as Error;
          // What changes between two requests is seen again in the next pass; what stays wrong is said once.
          if (!/: (404|409) /.test(message) && message !== said) process.stderr.write(`simulation: ${message}\n`);
          said = message;
        }
      }
      await pause(this.period);
    }
  }
}
