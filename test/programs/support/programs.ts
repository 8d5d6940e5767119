import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { binaries } from '../../live/support/tools';

/** Real programs by what they are in a network or beside it, each with the name of its file. */
const files = {
  app: 'celestia-appd',
  node: 'celestia',
  collector: 'otelcol',
  geth: 'geth',
  rclone: 'rclone',
  busybox: 'busybox',
  promtool: 'promtool',
  prometheus: 'prometheus',
} as const;

/** What a program is in a network. */
export type ProgramName = keyof typeof files;

/** Where they are looked for, in this order. */
const folders = [process.env.CHAINYARD_PROGRAMS ?? '', binaries, ...(process.env.PATH ?? '').split(path.delimiter)];

const found = (file: string): string | undefined =>
  folders
    .filter((folder) => folder !== '')
    .map((folder) => path.resolve(folder, file))
    .find(isProgram);

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Paths of the programs; of one that is not there, its name. */
export const programs: Readonly<Record<ProgramName, string>> = {
  app: found(files.app) ?? files.app,
  node: found(files.node) ?? files.node,
  collector: found(files.collector) ?? files.collector,
  geth: found(files.geth) ?? files.geth,
  rclone: found(files.rclone) ?? files.rclone,
  busybox: found(files.busybox) ?? files.busybox,
  promtool: found(files.promtool) ?? files.promtool,
  prometheus: found(files.prometheus) ?? files.prometheus,
};

/** Names of the files that are nowhere. */
export const missing = (names: readonly ProgramName[]): string[] =>
  names.map((name) => files[name]).filter((file) => found(file) === undefined);
