import type { Live } from '../support/live';
import { hosts, places } from '../support/places';
import type { Target } from './connections';
import { commit, type Git, readable } from './repository';

/** Ports that the environment publishes, and others beside them that stay closed. */
export const publishedTargets: readonly Target[] = [
  {
    what: "OrbitDB's web port, published",
    host: hosts.orbitdb,
    port: 3000,
    allowed: ['stranger'],
    forbidden: ['orbitdb'],
  },
  {
    what: "OrbitDB's api port beside it",
    host: hosts.orbitdb,
    port: 3001,
    allowed: ['client'],
    forbidden: ['stranger'],
  },
  {
    what: "the relay's HTTP port, without clients",
    host: hosts.relay,
    port: 8088,
    listensIn: 'relay',
    allowed: [],
    forbidden: ['client', 'stranger'],
  },
  {
    what: "the RPC port of the relay's kubo",
    host: { pod: 'relay' },
    port: 5001,
    listensIn: 'relay',
    allowed: [],
    forbidden: ['client', 'stranger', 'orbitdb'],
  },
  {
    what: "deluged's port for its own clients",
    host: { pod: 'relay' },
    port: 58846,
    listensIn: 'relay',
    allowed: [],
    forbidden: ['client', 'stranger'],
  },
];

/** The same as from a laptop, through the Service and the network policies. */
export async function publishedGit(live: Live): Promise<string> {
  const head = await commit(live, 'published.txt', 'read through the Service');
  const git: Git = (args) => live.kubectl.tryExec(places.stranger, ['timeout', '20', 'git', ...args]);
  await live.kubectl.exec(places.stranger, ['rm', '-rf', '/tmp/clones']);
  return readable(git, `git://${hosts.relay}/repo.git`, '/tmp/clones', 'published.txt', head);
}
