import { parseMemory } from '../../../k8s/quantity';
import { eachContainer } from '../../each-pod';
import type { Rule } from '../../rule';

const FOLDER = '/dev/shm';

/** Variable of a node of an SP1 Cluster, which keeps the work of its tasks in shared memory. */
const NODE = 'WORKER_TYPE';

export const sharedMemoryFits: Rule = {
  id: 'shared-memory-fits',
  refuses:
    'shared memory beyond the memory limit of its container, and a node of an SP1 Cluster without any of its own',
  why: 'what is in /dev/shm counts as memory of the container, which is killed before it is full, and without a volume there are 64 MiB',
  fix: 'mount an emptyDir of medium Memory at /dev/shm with a sizeLimit that is no more than the memory limit',
  check: eachContainer(function* ({ container, path }, { spec }) {
    const mounts = container.volumeMounts ?? [];
    const index = mounts.findIndex(({ mountPath }) => mountPath === FOLDER);
    const { emptyDir } = spec.volumes?.find(({ name }) => name === mounts[index]?.name) ?? {};
    const size = emptyDir?.medium === 'Memory' ? emptyDir.sizeLimit : undefined;
    const isNode = (container.env ?? []).some(({ name }) => name === NODE);
    if (size === undefined) {
      if (isNode) yield { path: `${path}.volumeMounts`, message: `no memory of its own is at ${FOLDER}` };
      return;
    }
    const limit = container.resources?.limits?.memory;
    if (limit === undefined || parseMemory(size) <= parseMemory(limit)) return;
    yield { path: `${path}.volumeMounts[${index}]`, message: `${size} at ${FOLDER}, but the memory limit is ${limit}` };
  }),
};
