import type { Namespace } from 'kubernetes-types/core/v1';
import { InputError } from '../../../lib/errors';
import { Kubectl } from '../../live/support/kubectl';
import type { ControlPlane } from './control-plane';

/** Namespaces of clusters in which nobody has put anything yet. */
const empty = /^(default|kube-.*|local-path-storage)$/;

/** The cluster of KUBECONFIG: only one that is empty, since namespaces are deleted and nodes are cordoned there. */
export const given: ControlPlane = {
  name: 'the cluster of KUBECONFIG',
  present: async () => (process.env.KUBECONFIG ?? '') !== '',
  start: async () => {
    const kubectl = new Kubectl('kubectl', process.env.KUBECONFIG ?? '');
    const { items } = await kubectl.json<{ readonly items: readonly Namespace[] }>(['get', 'namespaces']);
    const used = items.map(({ metadata }) => metadata?.name ?? '').filter((name) => !empty.test(name));
    if (used.length > 0 && process.env.CHAINYARD_DISPOSABLE !== 'yes') throw refusal(used);
    return kubectl;
  },
};

const refusal = (used: readonly string[]): InputError =>
  new InputError([
    `KUBECONFIG: the cluster is in use (namespaces ${used.slice(0, 5).join(', ')}); this test deletes what it finds: name an empty cluster, or set CHAINYARD_DISPOSABLE=yes`,
  ]);
