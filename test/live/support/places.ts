import type { Place } from './kubectl';

/** The containers that the checks talk to. */
export const places = {
  kubo: { namespace: 'perpetual', pod: 'kubo-0', container: 'kubo' },
  orbitdb: { namespace: 'perpetual', pod: 'orbitdb-0', container: 'orbitdb' },
  relay: { namespace: 'relay', pod: 'relay-0', container: 'relay' },
  git: { namespace: 'relay', pod: 'relay-0', container: 'git-daemon' },
  client: { namespace: 'default', pod: 'client' },
  stranger: { namespace: 'default', pod: 'stranger' },
  prometheus: { namespace: 'monitoring', pod: 'prometheus' },
  app0: { namespace: 'celestia', pod: 'full-0-0', container: 'app' },
  app1: { namespace: 'celestia', pod: 'full-1-0', container: 'app' },
  bridge0: { namespace: 'celestia', pod: 'full-0-0', container: 'bridge' },
  bridge1: { namespace: 'celestia', pod: 'full-1-0', container: 'bridge' },
  light0: { namespace: 'celestia', pod: 'light-0-0', container: 'light' },
  light1: { namespace: 'celestia', pod: 'light-1-0', container: 'light' },
  geth: { namespace: 'ethereum', pod: 'geth-0', container: 'geth' },
  sync0: { namespace: 'ethereum', pod: 'geth-0-0', container: 'geth' },
  sync1: { namespace: 'ethereum', pod: 'geth-1-0', container: 'geth' },
  serve0: { namespace: 'ethereum', pod: 'geth-serve-0', container: 'geth' },
  serve1: { namespace: 'ethereum', pod: 'geth-serve-1', container: 'geth' },
  viewer: { namespace: 'perpetual', pod: 'backup-viewer' },
} satisfies Record<string, Place>;

/** Name of one of them. */
export type PlaceName = keyof typeof places;

/** Names of Services inside the cluster. */
export const hosts = {
  kubo: 'kubo.perpetual.svc.cluster.local',
  orbitdb: 'orbitdb.perpetual.svc.cluster.local',
  relay: 'relay.relay.svc.cluster.local',
  geth: 'geth.ethereum.svc.cluster.local',
  serve: 'geth-serve.ethereum.svc.cluster.local',
};
