import { type ParseArgsConfig, parseArgs } from 'node:util';
import { InputError } from './errors';

/**
 * Reads the arguments of a command.
 *
 * @param config what `parseArgs` of Node takes; unknown options are refused
 * @param usage one line that says how the command is called
 * @throws InputError with what is wrong and the usage
 */
export function readArguments<const T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new InputError([`${message.split('.')[0]}; ${usage}`]);
  }
}
