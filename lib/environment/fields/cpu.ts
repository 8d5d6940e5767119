import * as z from 'zod';
import { formatCpu, parseCpu } from '../../k8s/quantity';
import { didYouMean } from '../words';
import { amountProblem } from './amount';

const pattern = /^(\d+(\.\d{1,3})?|\d+m)$/;

/** CPU in cores or millicores: `2`, `0.5`, `500m`; the same amount is always written in the same way. */
export const cpu = z
  .union([z.string(), z.number()])
  .refine((value) => problem(value) === undefined, { error: ({ input }) => problem(input) })
  .meta({ pattern: pattern.source, examples: ['2', '500m'] })
  .transform((value) => formatCpu(parseCpu(value)));

function problem(input: unknown): string | undefined {
  const value = String(input);
  if (pattern.test(value)) return amountProblem(() => parseCpu(value));
  if (/^\d+\.\d+$/.test(value)) return 'is finer than a millicore, the least that Kubernetes counts';
  const [, number, unit = ''] = /^\s*(\d{1,12}(?:\.\d{1,3})?)\s*([a-z]*)\s*$/i.exec(value) ?? [];
  const meant = number === undefined ? undefined : /^m/i.test(unit) ? formatCpu(parseCpu(`${number}m`)) : number;
  return `is not a number of CPUs such as "2" or "500m"${didYouMean(meant)}`;
}
