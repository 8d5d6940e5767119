import { storageOf } from '../../charts/celestia/sizes';
import type { NodesSection } from '../../charts/ethereum/network';
import { nodeClients } from '../../charts/ethereum/node-clients';
import { nodeDisks } from '../../charts/ethereum/node-size';
import type { LoadedEnvironment } from '../../lib/environment/load';
import { formatMemory, isQuantity, parseMemory } from '../../lib/k8s/quantity';
import { ethereumClients } from '../../lib/programs/ethereum/clients';

/** The same environment with volumes of twice the size: everything below a key `storage`. */
export function withLargerVolumes(environment: LoadedEnvironment): LoadedEnvironment {
  return doubled(withNamedVolumes(environment), false) as LoadedEnvironment;
}

/** Names the sizes that follow from a profile, or from a client. */
function withNamedVolumes({ celestia, ethereum, ...others }: LoadedEnvironment): LoadedEnvironment {
  return {
    ...others,
    ...(celestia && { celestia: { ...celestia, storage: celestiaVolumes(celestia) } }),
    ...(ethereum && { ethereum: 'sync' in ethereum ? ethereumVolumes(ethereum) : ethereum }),
  };
}

function celestiaVolumes(celestia: NonNullable<LoadedEnvironment['celestia']>) {
  const size = (volume: keyof typeof celestia.storage) => storageOf(celestia, volume);
  return { app: size('app'), bridge: size('bridge'), light: size('light') };
}

function ethereumVolumes(section: NodesSection): NodesSection {
  const sync = section.sync.map((node) => {
    const { execution, consensus } = nodeDisks({ section }, node, nodeClients({ clients: ethereumClients }, node));
    return {
      ...node,
      execution: { ...node.execution, storage: { ...node.execution.storage, size: execution.size } },
      ...(consensus &&
        'storage' in node.consensus && {
          consensus: { ...node.consensus, storage: { ...node.consensus.storage, size: consensus.size } },
        }),
    };
  });
  return { ...section, sync };
}

function doubled(value: unknown, isStorage: boolean): unknown {
  if (typeof value === 'string') return isStorage && isQuantity(value) ? formatMemory(2 * parseMemory(value)) : value;
  if (Array.isArray(value)) return value.map((inner) => doubled(inner, isStorage));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, doubled(inner, isStorage || key === 'storage')]),
  );
}
