import type { Live } from '../support/live';
import { NAMESPACE } from './programs';

const POD = 'volume';

/**
 * Runs a shell script as the programs' user on a volume that no pod uses at the moment, in its folder.
 *
 * @returns what it said
 */
export async function onVolume({ kubectl }: Live, claim: string, script: string): Promise<string> {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: POD, namespace: NAMESPACE },
    spec: {
      restartPolicy: 'Never',
      securityContext: {
        runAsUser: 10001,
        runAsGroup: 10001,
        fsGroup: 10001,
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: POD,
          image: 'chainyard.test/tools:1',
          command: ['bash', '-euc', script],
          workingDir: '/volume',
          volumeMounts: [{ name: POD, mountPath: '/volume' }],
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
      ],
      volumes: [{ name: POD, persistentVolumeClaim: { claimName: claim } }],
    },
  };
  await kubectl.text(['create', '-f', '-'], { input: JSON.stringify(pod) });
  try {
    const ended = '--for=jsonpath={.status.phase}=Succeeded';
    await kubectl.text(['wait', '-n', NAMESPACE, ended, '--timeout=30s', `pod/${POD}`]);
    return await kubectl.text(['logs', '-n', NAMESPACE, POD]);
  } finally {
    await kubectl.text(['delete', 'pod', '-n', NAMESPACE, POD, '--grace-period=0', '--force']);
  }
}
