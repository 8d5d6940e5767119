import { parse, stringify } from 'yaml';
import type { SecretFile, SecretValue } from './secret-value';

/** Where a value stands; its name is one word, as templates of Go want it. */
const placeholder = /\{\{ \.(\w+) \}\}/g;

/** The text of a file with the values that are known; where one is not, its place is left as it is. */
export function filled({ template, values }: SecretFile, known: (value: SecretValue) => string | undefined): string {
  return template.replace(placeholder, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value of a secret file is called ${name}`);
    return known(value) ?? place;
  });
}

/** A YAML file with all that several have; texts stand in double quotes, so that values may have `#` or `:` in them. */
export function mergedYaml(files: readonly SecretFile[]): SecretFile {
  const content = files.map(({ template }): unknown => parse(template)).reduce(merged, {});
  return {
    template: stringify(content, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }),
    values: Object.assign({}, ...files.map(({ values }) => values)),
  };
}

function merged(one: unknown, other: unknown): unknown {
  if (!isMapping(one) || !isMapping(other)) return other;
  const both = Object.entries(other).map(([key, value]) => [key, key in one ? merged(one[key], value) : value]);
  return { ...one, ...Object.fromEntries(both) };
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
