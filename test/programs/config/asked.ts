import { expect } from '../../live/support/report';
import { until } from '../../live/support/wait';
import { CHAIN } from './homes';
import type { Process } from './process';

/** The answer to a GET of this machine. */
export async function get(port: number, target: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${target}`);
  expect(answer.ok, `${target} is answered with ${answer.status}`);
  return answer.text();
}

/** Waits until the JSON-RPC of a node refuses to answer without a token. */
export async function rpcAnswers(process: Process, port: number): Promise<void> {
  await until('an answer', 60, async () => {
    process.mustRun();
    const answer = await fetch(`http://127.0.0.1:${port}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"jsonrpc":"2.0","id":1,"method":"node.Ready","params":[]}',
    });
    return (await answer.text()).includes("need 'read'") || undefined;
  });
}

/** The last block that a kind of node has sampled, as Prometheus reads it; 0 while it has not said so. */
export function sampledHead(metrics: string, kind: string): number {
  const labels = [`job="${CHAIN}/${kind}"`, `service_name="${kind}"`, 'instance="12D3KooW'];
  const line = metrics
    .split('\n')
    .find((text) => text.startsWith('das_sampled_chain_head{') && labels.every((label) => text.includes(label)));
  return Number(line?.split(' ').at(-1) ?? 0);
}
