import type { ExecutionClient } from '../../../programs/ethereum/client';
import { syncName } from '../../../programs/ethereum/node-names';
import { executionFacts, type Nodes, type ServeSection, servePlaces } from './nodes-rule';

/** Serve nodes with their place in the file and the execution client that answers. */
export interface Served {
  readonly section: ServeSection;
  readonly path: readonly PropertyKey[];
  readonly client: ExecutionClient;
}

/** All serve nodes; those that are like no sync node are another rule's. */
export const served = (nodes: Nodes): readonly Served[] =>
  servePlaces(nodes).flatMap(({ section, path }) => {
    const like = nodes.sync.find((each) => syncName(each) === section.like);
    return like === undefined ? [] : [{ section, path, client: executionFacts(like) }];
  });
