/** Wire type of texts, bytes and messages. */
const LENGTH_DELIMITED = 2;

/**
 * A field of a protobuf message that is a text, bytes or a message of its own.
 *
 * @param number of the field, below 16
 * @throws RangeError when the value is 128 bytes or longer, whose length would take more than one byte
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function protobufField(number: number, value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value);
  if (bytes.length > 127) throw new RangeError(`a field of ${bytes.length} bytes is too long`);
  return Buffer.concat([Buffer.of((number << 3) | LENGTH_DELIMITED, bytes.length), bytes]);
}
