import * as z from 'zod';

/** A list in which nothing stands twice. */
export function uniqueList<T extends z.ZodType<string>>(entry: T) {
  return z.array(entry).superRefine((values, context) => {
    for (const [index, value] of values.entries()) {
      if (values.indexOf(value) === index) continue;
      context.addIssue({ code: 'custom', path: [index], message: 'stands here twice', input: value });
    }
  });
}
