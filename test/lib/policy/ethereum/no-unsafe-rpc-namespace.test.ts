import { noUnsafeRpcNamespace } from '../../../../lib/policy/rules/ethereum/no-unsafe-rpc-namespace';
import { besu, client, erigon, geth, nethermind, node } from '../ethereum-objects';
import { container, violations } from '../objects';

const check = (each: ReturnType<typeof geth>) =>
  violations(noUnsafeRpcNamespace, [node([each])]).map((line) =>
    line.replace('StatefulSet relay/relay spec.template.spec.containers[0].', ''),
  );
const reth = (...args: string[]) => client('reth', 'ghcr.io/paradigmxyz/reth:v2.5.1', { args });

describe('no-unsafe-rpc-namespace', () => {
  it.each([
    [geth(['--http.api=eth,net,admin']), 'args[0]: offers admin'],
    [geth(['--http.api', 'eth,debug,personal']), 'args[1]: offers debug, personal'],
    [geth(['--http.api=eth', '--ws.api=eth,miner']), 'args[1]: offers miner'],
    [geth(['--http.api=eth', '--http.api=admin']), 'args[1]: offers admin'],
    [geth([], { env: [{ name: 'GETH_WS_API', value: 'eth,engine' }] }), 'env[0].value: offers engine'],
    [erigon(['--http.api=eth,erigon,engine']), 'args[0]: offers engine'],
    [erigon(['--http']), 'args: --http.api is not set, and Erigon then offers engine'],
    [reth('node', '--http.api', 'all'), 'args[2]: offers all'],
    [reth('node', '--ws.api=eth,testing'), 'args[1]: offers testing'],
    [besu(['--rpc-http-api=ETH,NET,ADMIN,PERM']), 'args[0]: offers ADMIN, PERM'],
    [besu(['--rpc-http-apis=DEBUG']), 'args[0]: offers DEBUG'],
    [besu(['--rpc-ws-api=ETH,MINER']), 'args[0]: offers MINER'],
    [besu([], { env: [{ name: 'BESU_RPC_HTTP_API', value: 'ETH,CLIQUE' }] }), 'env[0].value: offers CLIQUE'],
    [nethermind(['--JsonRpc.EnabledModules=[Eth, Personal, Net]']), 'args[0]: offers Personal'],
    [
      nethermind([], { env: [{ name: 'NETHERMIND_JSONRPCCONFIG_ENABLEDMODULES', value: 'Eth,Admin' }] }),
      'env[0].value: offers Admin',
    ],
    [
      client('main', 'mirror.example/eth:1', { command: ['/usr/bin/geth'], args: ['--http.api=admin'] }),
      'args[0]: offers admin',
    ],
  ])('refuses %#', (each, found) => {
    expect(check(each)).toEqual([found]);
  });

  it.each([
    geth(['--http', '--http.api=eth,net,web3,txpool,trace']),
    geth(['--http']),
    erigon(['--http.api=eth,erigon,ots']),
    besu(['--rpc-http-api=ETH,NET,WEB3,TXPOOL,TRACE']),
    nethermind(['--JsonRpc.EnabledModules=eth,net,subscribe']),
    geth(['--http.api=$(NAMESPACES)']),
    container({ args: ['--http.api=admin'] }),
  ])('accepts %#', (each) => {
    expect(check(each)).toEqual([]);
  });
});
