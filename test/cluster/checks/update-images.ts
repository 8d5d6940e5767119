import { createHash } from 'node:crypto';
import { renderEnvironment } from '../../../charts/render';
import { publish } from '../../../lib/synthesis/publish';
import type { Subject } from '../subject';
import { apply } from './apply';
import { claimsKept } from './claims-kept';
import { podsRunning } from './pods';

/** New versions of all images: applied without a refusal, every pod is replaced, and no volume. */
export async function checkImageUpdate(subject: Subject): Promise<string> {
  const updated = renderEnvironment(subject.environment, nextVersion);
  const folder = `${subject.folder}-next`;
  publish(folder, updated.files);
  return claimsKept(subject, async () => {
    await apply(subject.kubectl, folder);
    const pods = await podsRunning(subject, updated);
    return `${pods.length} pods replaced`;
  });
}

/** The image one version later, with a digest as if it was pinned. */
function nextVersion(image: string): string {
  const [name = ''] = image.split('@');
  return `${name}-next@sha256:${createHash('sha256').update(name).digest('hex')}`;
}
