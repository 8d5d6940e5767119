import { isIP } from 'node:net';
import { RegistryError } from './registry-error';

/** Registries whose API is on another host than the one that images name. */
const apiHosts: Readonly<Record<string, string>> = { 'docker.io': 'registry-1.docker.io' };

/** Where the registry's API answers: TLS everywhere, plain HTTP on this machine. */
export function apiOrigin(registry: string): string {
  const host = apiHosts[registry] ?? registry;
  const { hostname } = new URL(`http://${host}`);
  return `${isLoopback(hostname) ? 'http' : 'https'}://${host}`;
}

/** Refuses an address that would send a request, and perhaps a password, unencrypted through a network. */
export function requireSecure(url: URL): URL {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return url;
  throw new RegistryError(`the registry points to ${url.origin}, which is not encrypted`);
}

function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname === '[::1]') return true;
  return isIP(hostname) === 4 && hostname.startsWith('127.');
}
