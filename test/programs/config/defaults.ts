import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConfigName } from '../../charts/celestia/config/key-types';
import { succeed } from '../../live/support/shell';
import { programs } from '../support/programs';

/** The chain of their own configurations. */
export const DEFAULTS_CHAIN = 'defaults-1';

/** The configurations that the real programs make by themselves. */
export async function realDefaults(folder: string): Promise<Readonly<Record<ConfigName, string>>> {
  const home = path.join(folder, 'app');
  const environment = { HOME: folder, CELESTIA_CUSTOM: DEFAULTS_CHAIN };
  mkdirSync(folder, { recursive: true });
  await succeed([programs.app, 'init', 'full-0', '--chain-id', DEFAULTS_CHAIN, '--home', home], { environment });
  const file = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  for (const kind of ['bridge', 'light']) {
    await succeed([programs.node, kind, 'init', '--node.store', path.join(folder, kind)], { environment });
  }
  return {
    'config.toml': file('app/config/config.toml'),
    'app.toml': file('app/config/app.toml'),
    'client.toml': file('app/config/client.toml'),
    bridge: file('bridge/config.toml'),
    light: file('light/config.toml'),
  };
}
