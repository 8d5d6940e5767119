import type { Rule } from '../../rule';
import { type SingleWriter, singleWriters } from '../../single-writers';

/** Where each kind says how many of its pods run at once; a DaemonSet runs one on every node. */
const countFields: Readonly<Record<string, string>> = {
  Deployment: 'spec.replicas',
  StatefulSet: 'spec.replicas',
  Job: 'spec.parallelism',
  CronJob: 'spec.jobTemplate.spec.parallelism',
};

export const singleWriterHasOneReplica: Rule = {
  id: 'single-writer-has-one-replica',
  refuses: 'a single writer with another number of replicas than one, or several replicas on a claim for one writer',
  why: 'two copies of a single writer corrupt its data or sign twice, and without any the chain or the data stands still',
  fix: 'let exactly one pod run, as a Deployment, StatefulSet or Job',
  *check(cluster) {
    for (const writer of singleWriters(cluster)) {
      const { object, replicas } = writer.pod;
      const path = countFields[object.json.kind];
      if (path === undefined)
        yield { object, path: 'kind', message: `"${object.json.kind}" runs on every node, and ${writer.reason}` };
      else if (!hasRightCount(writer))
        yield { object, path, message: `${replicas} pods at once, and ${writer.reason}` };
    }
  },
};

/** A Deployment that only its claim makes a single writer may be scaled to none. */
function hasRightCount({ pod: { replicas }, declared }: SingleWriter): boolean {
  return replicas === 1 || (replicas === 0 && !declared);
}
