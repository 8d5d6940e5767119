import { objectKey } from '../../rendered-cluster';
import type { RenderedObject } from '../../rendered-object';
import type { Rule } from '../../rule';
import { groupOf } from '../../scopes';

export const objectUnique: Rule = {
  id: 'object-unique',
  refuses: 'two objects of one API group, kind, namespace and name',
  why: 'the one applied last replaces the other without a word',
  fix: 'give one of them another name',
  *check({ objects }) {
    const seen = new Map<string, RenderedObject>();
    for (const object of objects) {
      const { apiVersion, kind, metadata } = object.json;
      const key = `${groupOf(apiVersion)}:${objectKey(kind, metadata.name, metadata.namespace)}`;
      const first = seen.get(key);
      if (first) yield { object, path: 'metadata.name', message: `${metadata.name} is taken by one in ${first.file}` };
      else seen.set(key, object);
    }
  },
};
