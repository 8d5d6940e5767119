import { readArguments } from '../arguments';
import { InputError } from '../errors';
import { checkPins, type PinOptions, type PinResult, pin } from './pin';

/** What the command works on. */
export interface PinCommandProps extends PinOptions {
  readonly argv: readonly string[];
  /** Images to pin when none are named. */
  readonly all?: () => Iterable<string>;
  readonly print: (line: string) => void;
}

const flags = { check: { type: 'boolean', default: false } } as const;

const usage = 'usage: npm run pin -- <image:tag> … | npm run pin -- --check [<image:tag> …]';

/**
 * `npm run pin`: writes down what tags stand for, or checks it.
 *
 * @throws InputError with a line for each image that could not be pinned, or is no longer what is locked
 */
export async function pinCommand({ argv, all, print, ...options }: PinCommandProps): Promise<void> {
  const { values, positionals: images } = readArguments(
    { args: [...argv], options: flags, allowPositionals: true },
    usage,
  );
  const named = images.length > 0 ? images : undefined;
  const { lines, failures } = values.check
    ? await checkPins(options, named)
    : await pinNamed(named ?? all?.(), options);
  for (const line of lines) print(line);
  if (failures.length > 0) throw new InputError(failures);
}

function pinNamed(images: Iterable<string> | undefined, options: PinOptions): Promise<PinResult> {
  if (images === undefined) throw new InputError([`no image named; ${usage}`]);
  return pin(images, options);
}
