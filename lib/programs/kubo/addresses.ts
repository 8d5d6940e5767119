/** Ranges that are no public addresses, as kubo's profile `server` lists them. @see perpetual node notes in docs */
const nonPublic = [
  '/ip4/10.0.0.0/ipcidr/8',
  '/ip4/100.64.0.0/ipcidr/10',
  '/ip4/127.0.0.0/ipcidr/8',
  '/ip4/169.254.0.0/ipcidr/16',
  '/ip4/172.16.0.0/ipcidr/12',
  '/ip4/192.0.0.0/ipcidr/24',
  '/ip4/192.0.2.0/ipcidr/24',
  '/ip4/192.168.0.0/ipcidr/16',
  '/ip4/198.18.0.0/ipcidr/15',
  '/ip4/198.51.100.0/ipcidr/24',
  '/ip4/203.0.113.0/ipcidr/24',
  '/ip4/240.0.0.0/ipcidr/4',
  '/ip6/::/ipcidr/3',
  '/ip6/::1/ipcidr/128',
  '/ip6/100::/ipcidr/64',
  '/ip6/2001:2::/ipcidr/48',
  '/ip6/2001:db8::/ipcidr/32',
  '/ip6/fc00::/ipcidr/7',
  '/ip6/fe80::/ipcidr/10',
];

/** Ranges in which the pods of a cluster live: filtering them would cut off the other pods, inbound as well. */
const ofPods = new Set([
  '/ip4/10.0.0.0/ipcidr/8',
  '/ip4/100.64.0.0/ipcidr/10',
  '/ip4/127.0.0.0/ipcidr/8',
  '/ip4/172.16.0.0/ipcidr/12',
  '/ip4/192.168.0.0/ipcidr/16',
]);

/** Addresses that are never announced to peers. */
export const noAnnounce: readonly string[] = nonPublic;

/** Addresses that are never dialled or accepted; network policies keep the private ranges of others away. */
export const addressFilters: readonly string[] = nonPublic.filter((range) => !ofPods.has(range));
