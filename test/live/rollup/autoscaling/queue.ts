import { stringify } from 'yaml';
import type { Live } from '../../support/live';

const NAMESPACE = 'monitoring';
const FILE = '/tmp/www/metrics';

/** Jobs of circuit provers, as their monitor counts them. */
export interface Jobs {
  readonly queued: number;
  readonly inProgress: number;
}

/** Plays the monitor of a rollup's jobs. */
export class Queue {
  readonly #place;

  /** @param rollup its name, which is a label of the monitor's pod */
  constructor(
    private readonly live: Live,
    private readonly rollup: string,
  ) {
    this.#place = { namespace: NAMESPACE, pod: `jobs-of-${rollup}` };
  }

  /** Starts it: it has not seen a job yet, and counts none. */
  async start(): Promise<void> {
    const { kubectl } = this.live;
    const { namespace, pod } = this.#place;
    await kubectl.text(['apply', '-f', '-'], { input: stringify(monitor(pod, this.rollup)) });
    await kubectl.text(['wait', '--for=condition=Ready', '--timeout=60s', '-n', namespace, `pod/${pod}`]);
    await this.#tell('');
  }

  /** Has seen jobs. */
  async set({ queued, inProgress }: Jobs): Promise<void> {
    // Labels beside the type are those of the real one.
    const line = (type: string, count: number) =>
      `fri_prover_prover_jobs{type="${type}",circuit_id="1",aggregation_round="0",protocol_version="0.30.0"} ${count}\n`;
    await this.#tell(line('queued', queued) + line('in_progress', inProgress));
  }

  async #tell(jobs: string): Promise<void> {
    const write = ['sh', '-c', `cat >${FILE}.part && mv ${FILE}.part ${FILE}`];
    const input = `prover_job_monitor_reached_max_attempts{job_type="prover_fri"} 0\n${jobs}`;
    await this.live.kubectl.exec(this.#place, write, { input });
  }
}

const monitor = (name: string, rollup: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: NAMESPACE, labels: { app: 'jobs', rollup } },
  spec: {
    hostname: name,
    subdomain: 'jobs',
    terminationGracePeriodSeconds: 0,
    containers: [
      {
        name: 'monitor',
        image: 'chainyard.test/tools:1',
        command: ['sh', '-c', `mkdir -p ${FILE.replace(/\/\w+$/, '')} && exec busybox httpd -f -p 3317 -h /tmp/www`],
        ports: [{ name: 'metrics', containerPort: 3317 }],
        resources: { requests: { cpu: '5m', memory: '8Mi' } },
        securityContext: { runAsUser: 10001 },
      },
    ],
  },
});
