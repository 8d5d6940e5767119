import { found } from '../../found';
import type { KindMap } from '../../kinds';
import type { RenderedObject } from '../../rendered-object';
import type { Rule } from '../../rule';
import { singleWriters } from '../../single-writers';

export const singleWriterNeverSurges: Rule = {
  id: 'single-writer-never-surges',
  refuses:
    'a single writer, or a Deployment on a claim for one writer, whose update starts a pod before the old one ended',
  why: 'two copies of a single writer corrupt its data or sign twice',
  fix: 'use a StatefulSet, or a Deployment with strategy Recreate',
  *check(cluster) {
    for (const { pod, reason } of singleWriters(cluster)) {
      const { object } = pod;
      if (object.json.kind !== 'Deployment') continue;
      const type = (object as RenderedObject<KindMap['Deployment']>).json.spec?.strategy?.type;
      if (type === 'Recreate') continue;
      const message = `${found(type)}, so a new pod starts before the old one ended, and ${reason}`;
      yield { object, path: 'spec.strategy.type', message };
    }
  },
};
