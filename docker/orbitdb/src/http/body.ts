import type { IncomingMessage } from 'node:http';
import { HttpError } from './reply.ts';

/** The largest body in bytes; an entry must stay well below what bitswap and kubo take as one block. */
export const largest = 65_536;

const tooLarge = () => new HttpError(413, `a body has at most ${largest} bytes`, { connection: 'close' });

const bytesOf = async (message: IncomingMessage): Promise<Buffer> => {
  if (Number(message.headers['content-length'] ?? 0) > largest) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped: a sender who is cut off in the middle never sees the answer.
    if (size <= largest) chunks.push(chunk);
  }
  if (size > largest) throw tooLarge();
  return Buffer.concat(chunks);
};

/** Reads the JSON body of a request, or refuses it. */
export const jsonBody = async (message: IncomingMessage): Promise<unknown> => {
  if (!/^application\/json\s*(;|$)/i.test(message.headers['content-type'] ?? '')) {
    throw new HttpError(415, 'the body must be JSON, sent with "content-type: application/json"');
  }
  const bytes = await bytesOf(message).catch((error) => {
    throw error instanceof HttpError ? error : new HttpError(400, 'the body ended early');
  });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new HttpError(400, 'the body is not valid JSON in UTF-8');
  }
};
