import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { missing, programs } from '../../../programs/support/programs';

const folder = process.env.CHAINYARD_KEDA ?? path.join(homedir(), '.cache/chainyard-keda');

/** KEDA as build-keda.sh makes it: its two programs, and the objects that run them. */
export const keda = {
  operator: path.join(folder, 'bin/operator'),
  adapter: path.join(folder, 'bin/adapter'),
  manifest: path.join(folder, 'keda.yaml'),
} as const;

/** Where Prometheus is on this machine. */
export const { prometheus } = programs;

/** What this machine lacks for the test; undefined where it has everything. */
export function absent(): string | undefined {
  if (!Object.values(keda).every(existsSync))
    return 'KEDA has not been built: test/live/rollup/autoscaling/build-keda.sh';
  return missing(['prometheus']).length === 0 ? undefined : 'there is no prometheus: see .ci/install.sh';
}
