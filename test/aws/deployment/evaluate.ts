import { asText, listed, resourcesOf, type Statement } from '../roles/statements';

/** What IAM is asked: may this be done to that. */
export interface Request {
  readonly action: string;
  /** ARN; undefined where only the action is asked about. */
  readonly resource?: string;
  /** Values of condition keys; undefined where conditions are not looked at. */
  readonly context?: Readonly<Record<string, string>>;
}

/** Whether a text has the form of a pattern in which `*` stands for anything. */
export const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 'i').test(text);

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Whether one of the statements allows it; each is taken as IAM does, for the operators that the policies use. */
export const allows = (statements: readonly Statement[], request: Request): boolean =>
  statements.some((statement) => statement.Effect === 'Allow' && applies(statement, request));

function applies(statement: Statement, { action, resource, context }: Request): boolean {
  return (
    listed(statement.Action).some((pattern) => matches(pattern, action)) &&
    (resource === undefined || resourcesOf(statement).some((pattern) => matches(pattern, resource))) &&
    (context === undefined || satisfies(statement, context))
  );
}

function satisfies({ Condition = {} }: Statement, context: Readonly<Record<string, string>>): boolean {
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => meets(operator, context[key], listed(wanted).map(asText))),
  );
}

/** A value that is not known meets no condition. */
function meets(operator: string, value: string | undefined, wanted: readonly string[]): boolean {
  if (value === undefined) return false;
  switch (operator) {
    case 'StringEquals':
      return wanted.includes(value);
    case 'StringLike':
    case 'ArnEquals':
    case 'ArnLike':
      return wanted.some((pattern) => matches(pattern, value));
    default:
      throw new Error(`the operator ${operator} is not known here`);
  }
}
