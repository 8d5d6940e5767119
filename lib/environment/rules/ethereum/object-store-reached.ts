import { nodesRule } from './nodes-rule';

/** Jobs know where the bucket is, and by what right they write into it. */
export const ethereumObjectStoreReached = nodesRule(
  'ethereum-object-store-reached',
  function* ({ snapshots }, { provider, region }) {
    if (snapshots?.method !== 'object-store') return;
    const { endpoint, credentials } = snapshots;
    const path = ['ethereum', 'snapshots', 'bucket'];
    if (endpoint === undefined && region === undefined) {
      yield { path, message: 'is in no region: give the region of the environment, or snapshots.endpoint' };
    }
    if (credentials !== undefined) return;
    if (provider === 'eks' && endpoint === undefined) return;
    const why = provider === 'eks' ? 'with an endpoint of its own' : `from ${provider}`;
    yield { path, message: `needs snapshots.credentials ${why}: only Amazon S3 takes the role of a pod on eks` };
  },
);
