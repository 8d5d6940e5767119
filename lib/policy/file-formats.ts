import { parseAllDocuments } from 'yaml';
import { oneLine } from '../environment/words';

type Parse = (text: string) => void;

const yaml: Parse = (text) => {
  for (const { errors } of parseAllDocuments(text)) for (const error of errors) throw error;
};

/** Loaded when the first such file occurs: most environments have none. */
const toml = (text: string): Readonly<Record<string, unknown>> => {
  const { parse } = require('smol-toml') as typeof import('smol-toml');
  return parse(text);
};

/** Formats by the ending of file names. */
const formats: Readonly<Record<string, { readonly called: string; readonly parse: Parse }>> = {
  json: { called: 'JSON', parse: JSON.parse },
  yaml: { called: 'YAML', parse: yaml },
  yml: { called: 'YAML', parse: yaml },
  toml: { called: 'TOML', parse: toml },
};

/** Why the text is not of the format that its file name promises, or undefined. */
export function parseProblem(file: string, text: string): string | undefined {
  const format = formats[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
  if (!format || !file.includes('.')) return undefined;
  try {
    format.parse(text);
    return undefined;
  } catch (error) {
    const [reason = ''] = String((error as Error).message).split('\n');
    return `is no ${format.called}: ${oneLine(reason.replace(/[:.]$/, ''))}`;
  }
}

/** A TOML file, or nothing where it is none, which another rule refuses. */
export function parseToml(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return toml(text);
  } catch {
    return undefined;
  }
}
