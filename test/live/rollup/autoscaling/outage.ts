import { expect } from '../../support/report';
import { timed, until } from '../../support/wait';
import { SOON, seconds } from './scaling';
import { fallback, type Stage } from './stage';
import { NAMESPACE, WORKERS } from './subject';

/** Questions without an answer after which KEDA does without, and counts no error of its own any more. */
const PATIENCE = 3;

/** Prometheus goes while workers work: each of them stays. */
export async function keepsWorkers(stage: Stage): Promise<string> {
  await stage.prometheus.stop();
  const known = timed(() => fallback(stage, 'True', SOON));
  const count = await stage.workers.stay(75);
  return `fallback after ${seconds((await known).seconds)}, and all ${count} workers are there after 75 s`;
}

/** Prometheus goes while there is nothing to do: one worker may come, which is the price. */
export async function startsOneAtMost(stage: Stage): Promise<string> {
  await stage.prometheus.stop();
  const known = timed(() => fallback(stage, 'True', SOON));
  const seen = await stage.workers.watch(60);
  await known;
  expect(Math.max(...seen) <= 1, `workers went ${seen.join(' → ')}`);
  return `fallback after ${seconds((await known).seconds)}, workers: ${seen.join(' → ')}`;
}

/** Prometheus is back, and is asked again. */
export async function recovers(stage: Stage): Promise<string> {
  await stage.prometheus.start();
  const { seconds: time } = await timed(() => fallback(stage, 'False', SOON));
  return `asked again after ${seconds(time)}`;
}

/** KEDA counts what was not answered while it did without, by the labels that the alert asks for. */
export async function tellsErrors({ prometheus }: Stage): Promise<string> {
  const labels = `exported_namespace="${NAMESPACE}",scaled_resource="${WORKERS}",status_code="error"`;
  const counter = `keda_scaler_http_requests_total{${labels}}`;
  return until(counter, 30, async () => {
    const found = await prometheus.series(`${counter} > ${PATIENCE}`);
    return found.length > 0 ? counter : undefined;
  });
}
