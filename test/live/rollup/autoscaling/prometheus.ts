import { repositoryFile } from '../../../../lib/repository';
import type { Api } from '../../../cluster/api/api';
import type { Live } from '../../support/live';
import { same } from '../../support/report';

const manifest = repositoryFile('test/live/rollup/autoscaling/monitoring.yaml');
const NAMESPACE = 'monitoring';

/** A real Prometheus in the cluster, which comes and goes. */
export class Prometheus {
  readonly #service: string;

  /** @param address at which it is asked, of a Service in its namespace */
  constructor(
    private readonly live: Live,
    private readonly api: Api,
    address: string,
  ) {
    const [service = '', namespace] = new URL(address).hostname.split('.');
    same(`namespace of ${address}`, namespace, NAMESPACE);
    this.#service = service;
  }

  /** @param rollup whose monitor of jobs it reads beside that of another one */
  async install(rollup: string): Promise<void> {
    const input = manifest.replaceAll('ROLLUP', rollup).replaceAll('SERVICE', this.#service);
    await this.live.kubectl.text(['apply', '--server-side', '-f', '-'], { input });
    await this.#rolledOut();
  }

  async stop(): Promise<void> {
    await this.#scale(0);
    const pods = ['pod', '-n', NAMESPACE, '-l', 'app=prometheus'];
    await this.live.kubectl.text(['wait', '--for=delete', '--timeout=60s', ...pods]);
  }

  async start(): Promise<void> {
    await this.#scale(1);
    await this.#rolledOut();
  }

  /** Labels of every series that a query finds. */
  async series(promql: string): Promise<readonly Readonly<Record<string, string>>[]> {
    const query = `/api/v1/namespaces/${NAMESPACE}/services/${this.#service}:web/proxy/api/v1/query`;
    const answer = await this.api.get<{
      readonly data: { readonly result: readonly { readonly metric: Readonly<Record<string, string>> }[] };
    }>(`${query}?query=${encodeURIComponent(promql)}`);
    return answer.data.result.map(({ metric }) => metric);
  }

  async #scale(replicas: number): Promise<void> {
    await this.live.kubectl.text(['scale', '-n', NAMESPACE, 'deployment/prometheus', `--replicas=${replicas}`]);
  }

  async #rolledOut(): Promise<void> {
    const args = ['rollout', 'status', '-n', NAMESPACE, 'deployment/prometheus', '--timeout=90s'];
    await this.live.kubectl.text(args, { seconds: 100 });
  }
}
