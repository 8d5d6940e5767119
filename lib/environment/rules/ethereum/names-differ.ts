import { serveName, snapshotNames, syncName, syncNodeNames } from '../../../programs/ethereum/node-names';
import { quote } from '../../words';
import { type Nodes, nodesRule, servePlaces, syncPlaces } from './nodes-rule';

/** Nodes that are alike, with the names of all that is made for them. */
interface Named {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly objects: readonly string[];
}

/** No two objects of the namespace have one name, whether it is given or follows from one that is. */
export const ethereumNamesDiffer = nodesRule('ethereum-names-differ', function* (nodes) {
  const owners = new Map<string, string>();
  for (const { path, name, objects } of named(nodes)) {
    const taken = objects.find((object) => owners.has(object));
    if (taken !== undefined) {
      const what = taken === name ? 'is' : `makes ${quote(taken)}, which is`;
      yield { path, message: `${quote(name)} ${what} a name of ${owners.get(taken)} too; give it another name` };
    }
    for (const object of objects) owners.set(object, `ethereum.${path[1] as string}[${path[2] as number}]`);
  }
});

const named = (nodes: Nodes): readonly Named[] => [
  ...syncPlaces(nodes).map(({ section, path }) => {
    const name = syncName(section);
    const place = section.name === undefined ? ['execution', 'client'] : ['name'];
    return {
      path: [...path, ...place],
      name,
      objects: [name, ...[...syncNodeNames(section), ...made(name)].flatMap(withServices)],
    };
  }),
  ...servePlaces(nodes).map(({ section, path }) => {
    const name = serveName(section);
    return { path: [...path, section.name === undefined ? 'like' : 'name'], name, objects: withServices(name) };
  }),
];

/** A workload and its Services. */
const withServices = (name: string): readonly string[] => [name, `${name}-headless`, `${name}-peers`, `${name}-p2p`];

const made = (name: string): readonly string[] => Object.values(snapshotNames(name));
