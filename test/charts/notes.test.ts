import { prerequisites } from '../../lib/providers/prerequisites';
import { clusterOf } from '../../lib/synthesis/cluster-of';
import { environment, environmentNames, renderedEnvironment } from './environments';

describe('the notes of an environment', () => {
  it.each([
    ['local', 'celestia', 'app in full-0, full-1'],
    ['local-sepolia', 'ethereum', 'head-check and lighthouse in geth-0'],
  ])('tell in one line which metrics annotations do not lead to: %s', (name, system, missed) => {
    expect(renderedEnvironment(name).notes.filter((note) => note.includes('metrics'))).toEqual([
      `${system}: annotations name one metrics port of a pod; without the operator prometheus-operator nobody finds those of ${missed}`,
    ]);
  });

  it('are silent about metrics where the operator finds them all', () => {
    expect(renderedEnvironment('staging').notes.filter((note) => note.includes('metrics'))).toEqual([]);
  });

  it.each(environmentNames)('begin with what a person must see to in the cluster: %s', (name) => {
    const needed = prerequisites(clusterOf(environment(name), (image) => image));
    expect(renderedEnvironment(name).notes.slice(0, needed.length)).toEqual(needed);
  });
});
