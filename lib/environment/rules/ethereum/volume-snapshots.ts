import { providers } from '../../../providers';
import { nodesRule } from './nodes-rule';

/** Volumes are copied by the cloud's driver and the controller that asks it to. */
export const ethereumVolumeSnapshots = nodesRule(
  'ethereum-volume-snapshots',
  function* ({ snapshots }, { provider, operators }) {
    if (snapshots?.method !== 'volume-snapshot') return;
    const path = ['ethereum', 'snapshots', 'method'];
    if (providers[provider].snapshotDriver === undefined) {
      yield { path, message: `"volume-snapshot" is not what volumes of ${provider} can; use method: object-store` };
    } else if (!operators.includes('snapshot-controller')) {
      const fix = 'add "- snapshot-controller" to operators';
      yield { path, message: `"volume-snapshot" needs the operator snapshot-controller: ${fix}` };
    }
  },
);
