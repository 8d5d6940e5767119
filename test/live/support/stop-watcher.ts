import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Kubectl } from './kubectl';

/** How a container ended. */
export interface End {
  readonly exitCode: number;
  /** Seconds after its pod was told to stop. */
  readonly seconds: number;
}

const line = [
  '{{.metadata.uid}}',
  '{{with .metadata.deletionTimestamp}}{{.}}{{end}}',
  ...['initContainerStatuses', 'containerStatuses'].map(
    (statuses) => `{{range .status.${statuses}}}{{.name}}={{with .state.terminated}}{{.exitCode}}{{end}};{{end}}`,
  ),
  '{{"\\n"}}',
].join('|');

/** Watches the pods of a namespace end, since their statuses go with them. */
export class StopWatcher {
  readonly #child: ChildProcess;
  readonly #told = new Map<string, number>();
  readonly #ends = new Map<string, End>();

  constructor(kubectl: Kubectl, namespace: string) {
    const output = `go-template=${line}`;
    const [program = '', ...args] = kubectl.command(['get', 'pods', '-n', namespace, '--watch', '-o', output]);
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout }).on('line', (event) => this.#read(event));
    this.#child = child;
  }

  /**
   * @param uid of the pod
   * @returns undefined when it was not seen
   */
  endOf(uid: string, container: string): End | undefined {
    return this.#ends.get(`${uid} ${container}`);
  }

  stop(): void {
    this.#child.kill();
  }

  #read(event: string): void {
    const [uid = '', deletion, ...containers] = event.split('|');
    if (!deletion) return;
    const now = performance.now();
    const told = this.#told.get(uid) ?? now;
    this.#told.set(uid, told);
    for (const [, name, code] of containers.join('').matchAll(/([^=;]+)=(\d+);/g)) {
      const key = `${uid} ${name}`;
      if (!this.#ends.has(key)) this.#ends.set(key, { exitCode: Number(code), seconds: (now - told) / 1000 });
    }
  }
}
