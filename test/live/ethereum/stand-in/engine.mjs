import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

const base64 = (text) => Buffer.from(text).toString('base64url');

/** Calls the engine API of an execution client, and the part of `eth` that it offers beside it. */
export class Engine {
  #id = 0;

  /**
   * @param {string} url such as http://127.0.0.1:8551
   * @param {string} secretFile 32 bytes as hexadecimal digits
   */
  constructor(url, secretFile) {
    this.url = url;
    this.secretFile = secretFile;
  }

  async call(method, ...params) {
    this.#id += 1;
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token()}` },
      body: JSON.stringify({ jsonrpc: '2.0', id: this.#id, method, params }),
      signal: AbortSignal.timeout(8000),
    });
    if (!response.ok) throw new Error(`${method}: HTTP ${response.status} ${(await response.text()).trim()}`);
    const { result, error } = await response.json();
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** A block by number or tag; null where there is none. */
  async block(which) {
    const tag = typeof which === 'number' ? `0x${which.toString(16)}` : which;
    return this.call('eth_getBlockByNumber', tag, false);
  }

  /** Execution clients accept a token for a minute. */
  #token() {
    const secret = Buffer.from(readFileSync(this.secretFile, 'utf8').trim().replace(/^0x/, ''), 'hex');
    const now = Math.floor(Date.now() / 1000);
    const signed = `${base64('{"typ":"JWT","alg":"HS256"}')}.${base64(JSON.stringify({ iat: now }))}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }
}
