/**
 * All keys and channels, and what programs do with them: no command that changes the server, its users or its
 * replication, none that empties or lists it whole. Clients read INFO, which is among the dangerous ones, to know when
 * a server is ready and how much memory it has.
 *
 * @see https://valkey.io/topics/acl/
 */
export const CACHE_ACCESS =
  '~* &* -@all +@read +@write +@connection +@transaction +@pubsub +@scripting -@admin -@dangerous +info';
