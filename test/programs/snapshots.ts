import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CREDENTIALS, startEmulator } from '../aws-emulator/emulator';
import { pythonPrograms } from '../aws-emulator/python';
import type { Cleanup } from '../live/support/cleanup';
import type { Report } from '../live/support/report';
import { checkCopies } from './snapshots/check-copies';
import { checkRefusals } from './snapshots/check-refusals';
import { checkRestore } from './snapshots/check-restore';
import { Containers, manifestOf } from './snapshots/containers';
import { writeDatabase } from './snapshots/database';
import { succeeds } from './snapshots/outcome';

const FOLDER = 'staging/sepolia/geth';

/** Checks the rendered containers that copy snapshots, with the real rclone, on a folder and on an S3 of this machine. */
export async function checkSnapshots(report: Report, cleanup: Cleanup): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'snapshots-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  await checkCopies(report.of('folder'), await onFolder(path.join(folder, 'copies')), false);
  const damaged = await onFolder(path.join(folder, 'damaged'));
  const store = path.join(damaged.folder, 'bucket', FOLDER);
  writeDatabase(damaged.path('source'));
  succeeds(await damaged.upload(manifestOf(1)), 143);
  succeeds(await damaged.promote(manifestOf(1).name));
  await checkRestore(report, damaged, store);
  await checkRefusals(report, damaged, store);
  const python = await pythonPrograms();
  if (typeof python === 'string') report.skip('snapshots in S3', python);
  else await checkCopies(report.of('S3'), await onS3(path.join(folder, 's3'), python.python, cleanup), true);
}

async function onFolder(folder: string): Promise<Containers> {
  const bucket = path.join(folder, 'bucket');
  mkdirSync(bucket, { recursive: true });
  const containers = new Containers(folder, { RCLONE_CONFIG_STORE_TYPE: 'local', BUCKET: `store:${bucket}` });
  await containers.prepare();
  return containers;
}

async function onS3(folder: string, python: string, cleanup: Cleanup): Promise<Containers> {
  const { url } = await startEmulator(python, cleanup);
  const endpoint = url.replace('127.0.0.1', 'localhost');
  await fetch(`${endpoint}/chainyard-staging-snapshots`, { method: 'PUT' });
  const keys = path.join(folder, 'keys');
  mkdirSync(keys, { recursive: true });
  writeFileSync(path.join(keys, 'access-key-id'), CREDENTIALS.accessKeyId);
  writeFileSync(path.join(keys, 'secret-access-key'), CREDENTIALS.secretAccessKey);
  const place = { PROVIDER: 'Other', ENDPOINT: endpoint, REGION: 'us-east-1', ENV_AUTH: 'false' };
  const remote = Object.entries(place).map(([name, value]) => [`RCLONE_CONFIG_STORE_${name}`, value]);
  const containers = new Containers(folder, { ...Object.fromEntries(remote), KEYS: keys });
  await containers.prepare();
  return containers;
}
