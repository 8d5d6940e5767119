import * as z from 'zod';
import { formatMemory, parseMemory } from '../../k8s/quantity';
import { didYouMean } from '../words';
import { amountProblem } from './amount';

/** The unit is required: a bare number is bytes, and hardly ever meant. */
const pattern = /^\d+(\.\d+)?(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)$/;
/** Numbers from this size on are taken as bytes when guessing what was meant. */
const oneMebibyte = 2 ** 20;

/** Memory in Kubernetes' notation: `512Mi`, `1.5Gi`. */
export const memory = bytes('Mi', ['512Mi', '2Gi']);

/** Size of a volume in Kubernetes' notation: `20Gi`. */
export const storage = bytes('Gi', ['20Gi', '1Ti']);

function bytes(usualUnit: string, examples: string[]) {
  const unitless = (value: number) =>
    `has no unit${didYouMean(value < oneMebibyte ? `${value}${usualUnit}` : formatMemory(value))}`;

  const problem = (value: string): string | undefined => {
    if (pattern.test(value)) return amountProblem(() => parseMemory(value));
    if (/^[1-9]\d{0,14}$/.test(value)) return unitless(Number(value));
    return `is not a Kubernetes quantity${didYouMean(withUnit(value))}`;
  };

  return z
    .string({ error: ({ input }) => (Number.isInteger(input) ? `${input} ${unitless(Number(input))}` : undefined) })
    .refine((value) => problem(value) === undefined, { error: ({ input }) => problem(String(input)) })
    .meta({ pattern: pattern.source, examples });
}

/** `10GB`, `10 gb` and `10GiB` were meant as `10Gi`, `64m` and `64MB` as `64Mi`. */
function withUnit(value: string): string | undefined {
  const [, number, letter] = /^\s*(\d+(?:\.\d+)?)\s*([kmgtp])i?(?:b|bytes?)?\s*$/i.exec(value) ?? [];
  return number === undefined || letter === undefined ? undefined : `${number}${letter.toUpperCase()}i`;
}
