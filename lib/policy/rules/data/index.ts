import type { Rule } from '../../rule';
import { dataSizeFits } from './data-size-fits';
import { embeddedFileParses } from './embedded-file-parses';
import { noSecretInPlainText } from './no-secret-in-plain-text';
import { secretIsThrowAway } from './secret-is-throw-away';

/** Configuration must be readable by its program, and secrets by nobody else. */
export const dataRules: readonly Rule[] = [dataSizeFits, embeddedFileParses, noSecretInPlainText, secretIsThrowAway];
