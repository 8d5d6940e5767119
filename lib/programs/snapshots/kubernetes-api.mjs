// The API of the cluster that a pod runs in, asked with the token of its ServiceAccount.
import { readFileSync } from 'node:fs';

const { NAMESPACE, KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = process.env;
const { SERVICE_ACCOUNT: account = '/var/run/secrets/kubernetes.io/serviceaccount' } = process.env;
const server = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

/** Path of objects of the pod's namespace, such as `pathOf('apis/apps/v1', 'deployments')`. */
export const pathOf = (group, resource) => `/${group}/namespaces/${NAMESPACE}/${resource}`;

/** An answer that is a refusal. */
export class Refusal extends Error {
  constructor(request, status, body) {
    super(`${request}: ${status} ${body}`);
    this.status = status;
  }
}

/** Asks, and returns what the answer holds. */
export async function call(method, path, body, type = 'application/json') {
  const response = await fetch(`https://${server}${path}`, {
    method,
    headers: { authorization: `Bearer ${readFileSync(`${account}/token`, 'utf8').trim()}`, 'content-type': type },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  // What somebody else has deleted needs no deleting.
  const fine = response.ok || (method === 'DELETE' && response.status === 404);
  if (!fine) throw new Refusal(`${method} ${path.split('?')[0]}`, response.status, await response.text());
  return response.json();
}
