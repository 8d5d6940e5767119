import type { RequestListener } from 'node:http';
import { answersOf, block, type FakeHead, jsonRpc, NOW } from './fake-client';
import { client, FakedHeadCheck, itOfBusybox, spoken, status } from './faked-head-check';

const faked = new FakedHeadCheck();

describe('a client alone', () => {
  it.each<[what: string, head: FakeHead, verdict: string]>([
    ['at its first block', { number: 1, age: 90 }, 'unready: head is 90 s old'],
    ['with a new head', {}, 'ready: head is 5 s old'],
    ['at its limit for those that come in', { age: 40 }, 'ready: head is 40 s old'],
    ['with an old head', { age: 61 }, 'unready: head is 61 s old'],
    ['that stopped a week ago', { age: 604_800 }, 'unready: head is 604800 s old'],
    ['whose head is ahead of the clock', { age: -3 }, 'ready: head is 0 s old'],
    ['at genesis', { number: 0, age: 5 }, 'unready: at genesis'],
    ['on another chain', { chain: 11155111 }, 'unready: chain id 11155111, expected 1'],
  ])('%s', async (_, head, expected) => {
    expect(await faked.verdict(client(head))).toBe(expected);
  });

  it.each<[what: string, fields: Parameters<typeof answersOf>[1], head: FakeHead, verdict: string]>([
    ['that syncs', { eth_syncing: { currentBlock: '0x0', highestBlock: '0x0' } }, {}, 'ready: head is 5 s old'],
    ['that syncs, and is old', { eth_syncing: false }, { age: 270 }, 'unready: head is 270 s old'],
    ['without peers', { net_peerCount: '0x0' }, {}, 'ready: head is 5 s old'],
  ])('%s is judged by its head alone', async (_, fields, head, expected) => {
    expect(await faked.verdict(jsonRpc(answersOf(head, fields)))).toBe(expected);
  });
});

describe('JSON-RPC', () => {
  const unreadable = 'unready: JSON-RPC answers without chain id and newest block';
  const silent = 'unready: JSON-RPC does not answer';

  it.each<[what: string, listener: RequestListener, verdict: string]>([
    [
      'in the other order',
      jsonRpc(answersOf(), (list) => JSON.stringify([...list].reverse())),
      'ready: head is 5 s old',
    ],
    ['in lines', jsonRpc(answersOf(), (list) => JSON.stringify(list, null, 2)), 'ready: head is 5 s old'],
    ['with an error for the chain', jsonRpc(answersOf({}, { eth_chainId: undefined })), unreadable],
    ['with an error for the block', jsonRpc(answersOf({}, { eth_getBlockByNumber: undefined })), unreadable],
    ['without a block', jsonRpc(answersOf({}, { eth_getBlockByNumber: null })), unreadable],
    ['with an error for the batch', status(200, '{"jsonrpc":"2.0","id":null,"error":{"code":-32600}}'), unreadable],
    ['with garbage', status(200, '<html>"number":"0x3e8"</html>'), unreadable],
    ['with nothing', status(200), unreadable],
    ['403', status(403, 'invalid host specified'), silent],
    ['500', status(500), silent],
    ['broken off', ({ socket }) => socket.destroy(), silent],
  ])('%s', async (_, listener, expected) => {
    expect(await faked.verdict(listener)).toBe(expected);
  });

  it.each<[what: string, fields: Readonly<Record<string, string>>, verdict: string]>([
    ['huge', { number: `0x${'f'.repeat(64)}` }, unreadable],
    ['too long for a time', { timestamp: '0x6b49d20000000000' }, unreadable],
    ['of 15 digits', { number: `0x${'f'.repeat(15)}` }, 'ready: head is 5 s old'],
    ['in capitals', { timestamp: `0x${(NOW - 1).toString(16).toUpperCase()}` }, 'ready: head is 1 s old'],
    ['that are none', { number: '0xzz' }, unreadable],
    ['in decimals', { number: '1000' }, unreadable],
  ])('with numbers %s', async (_, fields, expected) => {
    expect(await faked.verdict(jsonRpc(answersOf({}, { eth_getBlockByNumber: { ...block(), ...fields } })))).toBe(
      expected,
    );
  });

  itOfBusybox('with 206, which would be no failure for the kubelet', async () => {
    expect(await faked.verdict(status(206, JSON.stringify([{ result: '0x1' }, { result: block() }])))).toBe(silent);
  });

  it('of a port where nobody listens', async () => {
    expect(spoken(await faked.ask('readyz', { rpc: await faked.servers.nobody() }))).toBe(silent);
  });
});
