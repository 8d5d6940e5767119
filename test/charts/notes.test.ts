import { prerequisites } from '../../lib/providers/prerequisites';
import { clusterOf } from '../../lib/synthesis/cluster-of';
import { environment, environmentNames, renderedEnvironment } from './environments';

describe('the notes of an environment', () => {
  it.each(environmentNames)('begin with what a person must see to in the cluster: %s', (name) => {
    const needed = prerequisites(clusterOf(environment(name), (image) => image));
    expect(renderedEnvironment(name).notes.slice(0, needed.length)).toEqual(needed);
  });
});
