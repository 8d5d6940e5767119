import type { Rule } from '../../rule';

export const noDefaultNamespace: Rule = {
  id: 'no-default-namespace',
  refuses: 'an object in the namespace default',
  why: 'it has neither policies nor quotas, and everybody forgets what lives there',
  fix: 'use the namespace of the system',
  *check(cluster) {
    for (const object of cluster.objects)
      if (object.json.metadata.namespace === 'default')
        yield { object, path: 'metadata.namespace', message: '"default" belongs to nobody' };
  },
};
