import { serveName, snapshotNames } from '../../../programs/ethereum/node-names';
import type { Finding } from '../../finding';
import { quote } from '../../words';
import { type Nodes, nodesRule } from './nodes-rule';

/** The bucket of the cloud is that of the snapshots, and lets in the pods that write and read them. */
export const ethereumSnapshotBucket = nodesRule('ethereum-snapshot-bucket', function* (nodes, { aws }) {
  const { snapshots } = nodes;
  if (snapshots?.method !== 'object-store' || snapshots.endpoint !== undefined || aws === undefined) return;
  const path = ['ethereum', 'snapshots', 'bucket'];
  const bucket = aws.buckets.snapshots;
  if (bucket === undefined) {
    if (snapshots.credentials !== undefined) return;
    yield { path, message: `${quote(snapshots.bucket)} is made by nobody: add it as aws.buckets.snapshots.name` };
  } else if (bucket.name !== snapshots.bucket) {
    yield { path, message: `${quote(snapshots.bucket)} is not aws.buckets.snapshots.name; use ${quote(bucket.name)}` };
  } else if (snapshots.credentials === undefined) {
    const { writers, readers } = accounts(nodes);
    yield* lacking('writers', bucket.writers, writers);
    // Who may write may read too.
    yield* lacking('readers', [...bucket.readers, ...bucket.writers], readers);
  }
});

/** Service accounts of the pods that write snapshots, and of those that begin from them. */
function accounts({ serve, snapshots }: Nodes) {
  const sources = [...new Set(snapshots?.of ?? serve.map(({ like }) => like))];
  const names = sources.map(snapshotNames);
  const copies = serve.filter(({ like }) => sources.includes(like)).map(serveName);
  return {
    writers: names.flatMap(({ archive, job }) => [archive, job]).map(inNamespace),
    readers: [...copies, ...names.map(({ verify }) => verify)].map(inNamespace),
  };
}

const inNamespace = (name: string): string => `ethereum/${name}`;

function* lacking(list: string, given: readonly string[], needed: readonly string[]): Generator<Finding> {
  const missing = needed.filter((account) => !given.includes(account));
  if (missing.length === 0) return;
  const path = ['aws', 'buckets', 'snapshots', list];
  yield { path, message: `lack service accounts of ethereum.snapshots: add ${missing.join(', ')}` };
}
