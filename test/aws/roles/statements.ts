import type { Template } from 'aws-cdk-lib/assertions';

/** A statement of a policy, as CloudFormation is given it. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A statement and where it stands. */
export interface PlacedStatement {
  /** Logical id of the role or policy. */
  readonly resource: string;
  readonly statement: Statement;
}

type Properties = Readonly<Record<string, unknown>>;

/** The statements of every role and policy of a stack that say what may be done. */
export function statementsOf(template: Template): PlacedStatement[] {
  const kinds = ['AWS::IAM::Role', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'];
  return kinds.flatMap((kind) =>
    Object.entries(template.findResources(kind)).flatMap(([resource, { Properties }]) =>
      documentsOf(Properties as Properties).flatMap(({ Statement }) =>
        Statement.map((statement) => ({ resource, statement })),
      ),
    ),
  );
}

interface Document {
  readonly Statement: readonly Statement[];
}

function documentsOf({ PolicyDocument, Policies = [] }: Properties): Document[] {
  const inline = Policies as { PolicyDocument: Document }[];
  return [...(PolicyDocument ? [PolicyDocument as Document] : []), ...inline.map((policy) => policy.PolicyDocument)];
}

/** A text or a list of texts as a list. */
export const listed = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** A value of CloudFormation as text: what is known only later is written as `<name>`. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Record<string, unknown>;
  if (join) return (join as [string, unknown[]])[1].map(asText).join('');
  return `<${attribute ? (attribute as string[]).join('.') : String(Ref)}>`;
}

/** The ARNs of a statement. */
export const resourcesOf = ({ Resource }: Statement): string[] => listed(Resource).map(asText);
