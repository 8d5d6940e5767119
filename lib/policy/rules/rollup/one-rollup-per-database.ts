import { rollupOf, rollupPods } from '../../rollup-pods';
import type { Rule } from '../../rule';
import { secretContents } from '../../secret-contents';
import { secretSources } from '../../secret-sources';

/** The host and the database of an address of PostgreSQL, whose password may be a place that a template fills. */
const address = /\bpostgres(?:ql)?:\/\/\S*@(?<host>\S+)\/(?<database>[\w-]+)(?=[?'"\s]|$)/g;

export const oneRollupPerDatabase: Rule = {
  id: 'one-rollup-per-database',
  refuses: 'two rollups whose pods mount the address of the same database of PostgreSQL',
  why: 'each takes the batches and jobs of the other for its own, and both chains are lost',
  fix: 'give every rollup databases of its own',
  *check(cluster) {
    const contentOf = secretContents(cluster);
    const owners = new Map<string, string>();
    for (const pod of rollupPods(cluster)) {
      const rollup = String(rollupOf(pod));
      for (const { name, path } of secretSources(pod)) {
        const texts = [...(contentOf(name, pod.namespace)?.values() ?? [])];
        for (const { groups } of texts.flatMap((text) => [...text.matchAll(address)])) {
          const { host = '', database = '' } = groups ?? {};
          const owner = owners.get(`${host}/${database}`) ?? rollup;
          owners.set(`${host}/${database}`, owner);
          if (owner === rollup) continue;
          const message = `Secret "${name}" names the database ${database}, which is of the rollup ${owner}, for the rollup ${rollup}`;
          yield { object: pod.object, path, message };
        }
      }
    }
  },
};
