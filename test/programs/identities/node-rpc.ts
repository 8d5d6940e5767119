/** An answer of the JSON-RPC of celestia-node. */
export interface Answer {
  /** Status of HTTP. */
  readonly status: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Calls a method of a node of this machine. */
export async function call(
  port: number,
  token: string,
  method: string,
  params: readonly unknown[] = [],
): Promise<Answer> {
  const answer = await fetch(`http://127.0.0.1:${port}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const text = await answer.text();
  return { status: answer.status, ...(text === '' ? {} : JSON.parse(text)) };
}
