import * as z from 'zod';

/** What is read of a CloudFormation template. */
const schema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});

/** A synthesized CloudFormation template. */
export type Template = z.infer<typeof schema>;

/** @throws Error where it is none */
export const parseTemplate = (json: unknown): Template => schema.parse(json);

/** The name of a resource in the template, where a value refers to one. */
export const reference = z.object({ Ref: z.string() }).transform(({ Ref }) => Ref);

/** Every resource of one type, in the order of the template. */
export function propertiesOf<T>({ Resources }: Template, type: string, properties: z.ZodType<T>): T[] {
  return Object.values(Resources)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => properties.parse(Properties));
}

/**
 * One resource.
 *
 * @throws Error where there is none of that name and type
 */
export function resource<T>({ Resources }: Template, name: string, type: string, properties: z.ZodType<T>): T {
  const found = Resources[name];
  if (found?.Type !== type) throw new Error(`the template has no ${type} ${name}`);
  return properties.parse(found.Properties);
}
