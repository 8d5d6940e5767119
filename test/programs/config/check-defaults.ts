import { parse } from 'smol-toml';
import { applicationConfig } from '../../../charts/celestia/config/application-config';
import { clientConfig } from '../../../charts/celestia/config/client-config';
import { type NodeKind, nodeDefaults } from '../../../charts/celestia/config/node-defaults';
import { type ConfigName, fixtures, keyTypes, realKeyTypes } from '../../charts/celestia/config/key-types';
import { type Report, same } from '../../live/support/report';
import { DEFAULTS_CHAIN, realDefaults } from './defaults';

/** Whether the defaults that the house knows are those of the real programs. */
export async function checkDefaults(report: Report, folder: string): Promise<void> {
  const real = await realDefaults(folder);
  for (const [name, file] of Object.entries(fixtures) as [ConfigName, string][]) {
    await report.check(`${file} lists the keys of the real program`, async () => {
      same('what differs', differing(realKeyTypes(name), keyTypes(real[name])), []);
    });
  }
  for (const kind of ['bridge', 'light'] satisfies NodeKind[]) {
    await report.check(`the defaults of a ${kind} are those of \`celestia ${kind} init\``, async () => {
      same('what differs', differing(nodeDefaults(kind), parse(real[kind])), []);
    });
  }
  await report.check('app.toml differs from that of `celestia-appd init` in its gRPC alone', async () => {
    const pruning = { strategy: 'default', retainBlocks: 3000 } as const;
    const ours = applicationConfig({ pruning, snapshots: { interval: 1500, keep: 2 } });
    same('what differs', differing(parse(ours), parse(real['app.toml'])), ['grpc.address', 'grpc.enable']);
  });
  await report.check('client.toml is that of `celestia-appd init`', async () => {
    const ours = clientConfig({ chainId: DEFAULTS_CHAIN });
    same('what differs', differing(parse(ours), parse(real['client.toml'])), []);
  });
}

/** Paths of the keys whose values differ; the order of keys and lists says nothing. */
function differing(left: object, right: object): string[] {
  const [ours, theirs] = [new Map(leaves('', left)), new Map(leaves('', right))];
  const paths = [...new Set([...ours.keys(), ...theirs.keys()])];
  return paths.filter((path) => ours.get(path) !== theirs.get(path)).sort();
}

function leaves(path: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return [[path, JSON.stringify(value.toSorted())]];
  if (typeof value !== 'object' || value === null) return [[path, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(path === '' ? key : `${path}.${key}`, inner));
}
