import type { PortExposure } from '../environment/sections/exposure';

/**
 * Multiaddrs of the load balancers that publish a libp2p port, for peers outside.
 *
 * @param port number of the port, the same for TCP and for QUIC over UDP
 */
export function announced({ hostname, udpHostname }: Partial<PortExposure> = {}, port: number): string[] {
  return [
    ...(hostname === undefined ? [] : [`/dns4/${hostname}/tcp/${port}`]),
    ...(udpHostname === undefined ? [] : [`/dns4/${udpHostname}/udp/${port}/quic-v1`]),
  ];
}
