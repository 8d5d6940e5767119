// Copies as files of a bucket: a StatefulSet that mounts the volume of the stopped node uploads them.
import { writeFileSync } from 'node:fs';
import { Final, insist, until } from './waiting.mjs';
import { look, nameDeployment, nameStatefulSet, scale, statefulSet, untilGone } from './workloads.mjs';

const { ARCHIVE, COPY_SECONDS, STOP_SECONDS, INSIST_SECONDS, CHECKED } = process.env;
const archive = statefulSet(ARCHIVE);
const stop = () => insist(Number(INSIST_SECONDS), () => scale(archive, 0));

/** Until then the node could not mount its volume. */
const gone = () => untilGone(`${ARCHIVE}-0`, Number(STOP_SECONDS));

/** Ends an upload that an earlier run has left: its pod has the volume of the node. */
export async function release() {
  await stop();
  await gone();
}

/** Uploads the files: the pod that does is ready when all of them are there. */
export async function copy(manifest, untouched) {
  try {
    await nameStatefulSet(ARCHIVE, manifest);
    await scale(archive, 1);
    console.log(`uploading ${manifest.name}`);
    await until(Number(COPY_SECONDS), async () => {
      await untouched();
      const { wanted, ready } = await look(archive);
      if (wanted === 0) throw new Final(`${ARCHIVE} was stopped before all was uploaded`);
      return ready > 0 ? undefined : `${ARCHIVE} has not uploaded everything`;
    });
  } finally {
    await stop();
  }
  await gone();
}

/** Lets the Deployment that checks restore this copy. */
export const name = nameDeployment;

/** Leaves word for the program that runs next in this pod, which marks the copy in the bucket. */
export async function accept({ name }) {
  writeFileSync(CHECKED, `${name}\n`);
  console.log(`${name} is good`);
}
