import { quote } from '../environment/words';
import type { Violation } from './rule';

/** Most characters of a label's value, and of a key after its prefix. */
const longest = 63;
/** Most characters of the prefix of a key. */
const longestPrefix = 253;

const word = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const domain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

type Problem = Omit<Violation, 'object'>;
type Texts = Readonly<Record<string, string>>;

/** What is wrong with the keys and values of labels. @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
export function* labelProblems(path: string, labels: Texts = {}): Iterable<Problem> {
  for (const [key, value] of Object.entries(labels)) {
    const message = keyProblem(key) ?? valueProblem(value);
    if (message) yield { path: `${path}[${quote(key)}]`, message };
  }
}

/** What is wrong with the keys of annotations; their values may be anything. */
export function* annotationProblems(path: string, annotations: Texts = {}): Iterable<Problem> {
  for (const key of Object.keys(annotations)) {
    const message = keyProblem(key);
    if (message) yield { path: `${path}[${quote(key)}]`, message };
  }
}

function keyProblem(key: string): string | undefined {
  const slash = key.indexOf('/');
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  const name = key.slice(slash + 1);
  if (prefix !== undefined && (prefix.length > longestPrefix || !domain.test(prefix)))
    return `the key's prefix ${quote(prefix)} is no DNS name`;
  if (name.length > longest) return `the key has ${name.length} characters, more than ${longest}`;
  return word.test(name) ? undefined : `the key ${quote(key)} is not valid`;
}

function valueProblem(value: string): string | undefined {
  if (typeof value !== 'string') return `the value ${JSON.stringify(value)} is no text`;
  if (value.length > longest) return `the value ${quote(value)} has more than ${longest} characters`;
  return value === '' || word.test(value) ? undefined : `the value ${quote(value)} is not valid`;
}
