// What an execution client says of its chain.
let requests = 0;

async function ask(url, method, ...params) {
  requests += 1;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: requests, method, params }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`${method} at ${url}: ${response.status}`);
  const { result, error } = await response.json();
  if (error) throw new Error(`${method} at ${url}: ${error.message}`);
  return result;
}

/** Number of the newest block, its hash, and seconds since it was made. */
export async function headOf(url) {
  const { number, hash, timestamp } = await ask(url, 'eth_getBlockByNumber', 'latest', false);
  return { number: Number(number), hash, age: Math.round(Date.now() / 1000 - Number(timestamp)) };
}

/** Hash of a block; absent where the client has none of that number. */
export async function hashOf(url, number) {
  const block = await ask(url, 'eth_getBlockByNumber', `0x${number.toString(16)}`, false);
  return block?.hash;
}

/** Number by which the chain is told from others. */
export const chainIdOf = async (url) => Number(await ask(url, 'eth_chainId'));

/** The client's name and version in its own words. */
export const clientVersionOf = (url) => ask(url, 'web3_clientVersion');
