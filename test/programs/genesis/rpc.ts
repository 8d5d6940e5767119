import { expect } from '../../live/support/report';

interface Answers {
  readonly status: {
    readonly node_info: { readonly network: string };
    readonly sync_info: { readonly latest_block_height: string };
  };
  readonly 'block?height=1': { readonly block_id: { readonly hash: string } };
  readonly validators: { readonly validators: readonly { readonly address: string; readonly voting_power: string }[] };
}

/** Asks the RPC of an app. */
export async function ask<K extends keyof Answers>(rpc: string, what: K): Promise<Answers[K]> {
  const answer = await fetch(`http://${rpc}/${what}`);
  expect(answer.ok, `/${what} is answered with ${answer.status}`);
  return ((await answer.json()) as { readonly result: Answers[K] }).result;
}
