import type { ControlPlane } from './control-plane';
import { given } from './given';
import { kind } from './kind';
import { own } from './own';

/** Ways to a control plane, the first one that is present is taken. */
const controlPlanes: readonly ControlPlane[] = [given, own, kind];

/** What to do where there is none. */
export const NO_CONTROL_PLANE =
  'no cluster: name an empty one by KUBECONFIG, or install kind (https://kind.sigs.k8s.io) with Docker and kubectl';

/** The control plane to use, or undefined where there is none. */
export async function chooseControlPlane(): Promise<ControlPlane | undefined> {
  for (const controlPlane of controlPlanes) if (await controlPlane.present()) return controlPlane;
  return undefined;
}
