import { type Outcome, type RunOptions, run, succeed } from './shell';

/** A container of a pod, or the pod's first one. */
export interface Place {
  readonly namespace: string;
  readonly pod: string;
  readonly container?: string;
}

/** kubectl on one cluster. */
export class Kubectl {
  /**
   * @param program path of kubectl
   * @param kubeconfig path of the file that names the cluster
   */
  constructor(
    readonly program: string,
    readonly kubeconfig: string,
  ) {}

  /** Runs it, and it must succeed. */
  async text(args: readonly string[], options?: RunOptions): Promise<string> {
    return succeed(this.command(args), options);
  }

  /** Runs it, whatever the end is. */
  async attempt(args: readonly string[], options?: RunOptions): Promise<Outcome> {
    return run(this.command(args), options);
  }

  /** One object or a list of them. */
  async json<T>(args: readonly string[]): Promise<T> {
    return JSON.parse(await this.text([...args, '-o', 'json'])) as T;
  }

  /** Runs a command in a container. */
  async exec(place: Place, command: readonly string[], options?: RunOptions): Promise<string> {
    return this.text(execute(place, command), options);
  }

  /** Runs a command in a container, whatever the end is. */
  async tryExec(place: Place, command: readonly string[], options?: RunOptions): Promise<Outcome> {
    return this.attempt(execute(place, command), options);
  }

  command(args: readonly string[]): string[] {
    return [this.program, '--kubeconfig', this.kubeconfig, ...args];
  }
}

function execute({ namespace, pod, container }: Place, command: readonly string[]): string[] {
  const where = container === undefined ? [] : ['-c', container];
  return ['exec', '-i', '-n', namespace, pod, ...where, '--', ...command];
}
