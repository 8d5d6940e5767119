import type { NodesSection } from '../../../../charts/ethereum/network';
import { nodeClients } from '../../../../charts/ethereum/node-clients';
import { renderEnvironment } from '../../../../charts/render';
import { ethereumClients } from '../../../../lib/programs/ethereum/clients';
import { publish } from '../../../../lib/synthesis/publish';
import type { Subject } from '../../subject';
import { apply } from '../apply';
import { claimsKept } from '../claims-kept';
import { podsRunning } from '../pods';

/** From a release with other clients and settings to this one: every pod is replaced, and no volume that is kept. */
export async function checkEarlierRelease(subject: Subject, ethereum: NodesSection): Promise<string> {
  const environment = { ...subject.environment, ethereum: earlier(ethereum) };
  const rendered = renderEnvironment(environment, (image) => image);
  const folder = `${subject.folder}-earlier`;
  publish(folder, rendered.files);
  await apply(subject.kubectl, folder);
  await podsRunning(subject, rendered);
  return claimsKept(subject, async () => {
    await apply(subject.kubectl, subject.folder);
    return `${(await podsRunning(subject)).length} pods replaced`;
  });
}

function earlier(section: NodesSection): NodesSection {
  const sync = section.sync.map((node) => {
    const { execution, consensus } = nodeClients({ clients: ethereumClients }, node);
    return {
      ...node,
      execution: { ...node.execution, image: olderImage(execution.image), maximumPeers: 17 },
      ...(consensus && {
        consensus: { ...node.consensus, image: olderImage(consensus.image), maximumPeers: 17 },
      }),
    };
  });
  return { ...section, sync: sync as NodesSection['sync'] };
}

/** The same image at a version that nobody is on any more. */
const olderImage = (image: string): string => image.replace(/:[^:/]+$/, ':v0.1.0');
