import path from 'node:path';
import { expect } from '../../live/support/report';
import { succeed } from '../../live/support/shell';
import type { Subject } from '../subject';
import { apply, clientSide } from './apply';
import { podsRunning } from './pods';
import { checkSecondApply } from './second-apply';

/** The way of the README: `npx cdk8s synth` writes the folder, `kubectl apply` takes it, twice. */
export async function checkClientSide(subject: Subject): Promise<string> {
  const folder = `${subject.folder}-synth`;
  const environment = { ENVIRONMENT: subject.environment.name };
  await succeed(['npx', 'cdk8s', 'synth', '-o', path.resolve(folder)], { environment });
  const created = await apply(subject.kubectl, folder, clientSide);
  expect(
    created.every((line) => line.endsWith(' created')),
    created.join('; '),
  );
  await podsRunning(subject);
  const again = await checkSecondApply(subject, folder, clientSide);
  return `${created.length} objects created; ${again} by a second apply`;
}
