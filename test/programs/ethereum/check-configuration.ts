import type { TomlTable, TomlValue } from 'smol-toml';
import type { ExecutionSettings } from '../../../lib/programs/ethereum/client';
import { geth } from '../../../lib/programs/ethereum/execution/geth';
import { publicNetworks } from '../../../lib/programs/ethereum/networks';
import { same } from '../../live/support/report';
import { configurationOf } from './geth';

/** Compares how Geth understands each command line with the settings that it was rendered from. */
export async function checkConfiguration(settings: readonly ExecutionSettings[]): Promise<string> {
  for (const one of settings) {
    const configuration = configurationOf(geth.arguments(one), one.data);
    for (const [key, wanted] of Object.entries(expected(one))) same(key, valueAt(configuration, key), wanted);
  }
  return `${settings.length} command lines`;
}

const valueAt = (configuration: TomlTable, key: string): TomlValue | undefined =>
  key
    .split('.')
    .reduce<TomlValue | undefined>(
      (value, part) => (value === undefined ? undefined : (value as TomlTable)[part]),
      configuration,
    );

/** Values by their path in the configuration. */
function expected(settings: ExecutionSettings): Readonly<Record<string, TomlValue | undefined>> {
  const { network, state, data, jwt, announce, staticPeers, maximumPeers = 50 } = settings;
  return {
    'Eth.NetworkId': network.name === 'devnet' ? network.chainId : publicNetworks[network.name],
    'Eth.SyncMode': state === 'archive' || network.name === 'devnet' ? 'full' : 'snap',
    'Eth.NoPruning': state === 'archive',
    // All of it is 0, and what is 0 is left out.
    'Eth.StateHistory': state === 'archive' ? undefined : 90000,
    'Node.DataDir': data,
    'Node.IPCPath': '',
    'Node.AuthAddr': '127.0.0.1',
    'Node.AuthPort': 8551,
    'Node.JWTSecret': jwt,
    'Node.P2P.MaxPeers': maximumPeers,
    'Node.P2P.StaticNodes': [...staticPeers],
    'Node.P2P.NoDiscovery': network.name === 'devnet' && network.bootNodes.length === 0,
    'Node.P2P.ListenAddr': ':30303',
    'Node.P2P.NAT': announce && `extip:${announce.address}`,
    'Metrics.Enabled': true,
    'Metrics.HTTP': '0.0.0.0',
    'Metrics.Port': 6060,
    ...rpc(settings),
  };
}

function rpc({
  rpc: { namespaces, websocket, limits },
}: ExecutionSettings): Readonly<Record<string, TomlValue | undefined>> {
  const { gas = 50_000_000, seconds = 5, batch = 1000 } = limits;
  return {
    'Node.HTTPHost': '0.0.0.0',
    'Node.HTTPPort': 8545,
    'Node.HTTPVirtualHosts': ['*'],
    'Node.HTTPModules': [...namespaces],
    'Node.WSHost': websocket ? '0.0.0.0' : '',
    'Node.WSPort': 8546,
    'Eth.RPCGasCap': gas,
    'Eth.RPCEVMTimeout': seconds * 1e9,
    'Node.BatchRequestLimit': batch,
  };
}
