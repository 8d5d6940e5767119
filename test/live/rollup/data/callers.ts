import { stringify } from 'yaml';
import { images } from '../../../../charts/rollup/data/images';
import { rateLimiter } from '../../../../lib/traffic/envoy-gateway';
import type { Kubectl, Place } from '../../support/kubectl';
import type { Stores } from './stores';

/** Pods of the test that stand where programs would, with the clients of the stores. */
export const callers = {
  /** Where JSON-RPC is, which reads the database. */
  api: { namespace: 'rollup-app', pod: 'stores-caller' },
  /** Where Envoy Gateway counts requests, in the cache. */
  limits: { namespace: rateLimiter.namespace, pod: 'stores-caller' },
} as const satisfies Readonly<Record<string, Place>>;

/** Starts the callers, as their own programs would be labelled. */
export async function startCallers(
  { kubectl }: { readonly kubectl: Kubectl },
  stores: Stores,
  pin: (image: string) => string,
) {
  const objects = [
    ...Object.values(callers).map(({ namespace }) => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    })),
    caller(callers.api, stores.caller, pin(images.postgresql)),
    caller(callers.limits, rateLimiter.labels, pin(images.valkey)),
  ];
  const input = objects.map((each) => stringify(each)).join('---\n');
  await kubectl.text(['apply', '--server-side', '-f', '-'], { input });
  for (const { namespace, pod } of Object.values(callers))
    await kubectl.text(['wait', '--for=condition=Ready', '--timeout=60s', '-n', namespace, `pod/${pod}`]);
}

const caller = ({ namespace, pod }: Place, labels: Readonly<Record<string, string>>, image: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: pod, namespace, labels },
  spec: {
    terminationGracePeriodSeconds: 0,
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 999, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name: 'client',
        image,
        command: ['sleep', 'infinity'],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    ],
  },
});
