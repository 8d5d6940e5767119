import path from 'node:path';
import * as z from 'zod';
import { readDocument } from '../../lib/environment/document';
import { validate } from '../../lib/environment/validate';
import type { Finding } from './finding';

const exceptionSchema = z.strictObject({
  linter: z.string(),
  check: z.string(),
  /** Part of the message. @default any message */
  message: z.string().optional(),
  /** Objects as findings name them. @default all */
  objects: z.array(z.string()).optional(),
  why: z.string().min(20),
});

/** A finding that is right as it is. */
export type LintException = z.infer<typeof exceptionSchema>;

/** The reviewed exceptions. */
export const readExceptions = (): readonly LintException[] =>
  validate(
    z.strictObject({ exceptions: z.array(exceptionSchema) }),
    readDocument(path.join(__dirname, 'exceptions.yaml')),
  ).exceptions;

/** Whether an exception excuses a finding. */
export function excuses({ linter, check, message = '', objects }: LintException, finding: Finding): boolean {
  const { object } = finding;
  return (
    linter === finding.linter &&
    check === finding.check &&
    finding.message.includes(message) &&
    (objects === undefined || objects.includes(object))
  );
}
