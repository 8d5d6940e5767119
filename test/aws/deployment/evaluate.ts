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

/** Whether statements allow it and none denies it; each is taken as IAM does, for the operators that are in use. */
export const allows = (statements: readonly Statement[], request: Request): boolean =>
  statements.some((statement) => statement.Effect === 'Allow' && allowsAlone(statement, request)) &&
  !statements.some((statement) => statement.Effect === 'Deny' && denies(statement, request));

const allowsAlone = (statement: Statement, { action, resource, context }: Request): boolean =>
  has(statement, action) &&
  (resource === undefined || covers(statement, resource)) &&
  (context === undefined || satisfies(statement, context));

/** Where only the action is asked about, it is denied only if it is denied for everything. */
const denies = (statement: Statement, { action, resource = '*', context = {} }: Request): boolean =>
  has(statement, action) && covers(statement, resource) && satisfies(statement, context);

const has = ({ Action }: Statement, action: string): boolean => listed(Action).some((each) => matches(each, action));

const covers = (statement: Statement, resource: string): boolean =>
  resourcesOf(statement).some((pattern) => matches(pattern, resource));

function satisfies({ Condition = {} }: Statement, context: Readonly<Record<string, string>>): boolean {
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => meets(operator, context[key], listed(wanted).map(asText))),
  );
}

/** A value that is not known meets no condition but those that ask only whether there is one. */
function meets(operator: string, value: string | undefined, wanted: readonly string[]): boolean {
  if (value === undefined) return operator.endsWith('IfExists');
  switch (operator) {
    case 'StringEquals':
    case 'StringEqualsIfExists':
      return wanted.includes(value);
    case 'StringLike':
    case 'ArnEquals':
    case 'ArnLike':
      return wanted.some((pattern) => matches(pattern, value));
    default:
      throw new Error(`the operator ${operator} is not known here`);
  }
}
