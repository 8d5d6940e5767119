import type { Live } from '../support/live';
import { places } from '../support/places';
import { same } from '../support/report';
import { type Entry, type Info, ipfs, pinned, readEntries, readInfo } from './entries';
import { refs } from './repository';

/** Everything that must outlive whatever happens to the pods. */
export interface Kept {
  readonly kuboPeer: string;
  readonly database: Info;
  readonly entries: readonly Entry[];
  readonly refs: string;
}

/** Reads everything that must be kept, through the programs that serve it. */
export async function readKept(live: Live): Promise<Kept> {
  const [kuboPeer, database, entries, repository] = await Promise.all([
    ipfs(live, ['id', '-f', '<id>']),
    readInfo(live),
    readEntries(live),
    refs(live, places.git),
  ]);
  return { kuboPeer, database, entries, refs: repository };
}

/** Fails where something differs, or where kubo does not pin an entry any more. */
export async function nothingLost(live: Live, before: Kept): Promise<string> {
  const now = await readKept(live);
  same('kubo peer id', now.kuboPeer, before.kuboPeer);
  same('OrbitDB identity and address', now.database, before.database);
  same('list of entries', now.entries, before.entries);
  same('list of commits', now.refs, before.refs);
  await Promise.all(now.entries.map(({ hash }) => pinned(live, hash)));
  return `${now.entries.length} entries pinned, peer ids, database address and commits are the same`;
}
