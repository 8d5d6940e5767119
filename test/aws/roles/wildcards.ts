import { Stack } from 'aws-cdk-lib';
import type { EnvironmentStacks } from '../../../aws/environment-stacks';
import { templateOf } from '../stacks';
import { listed, type PlacedStatement, resourcesOf, statementsOf } from './statements';

/** Who may do something to what is named by a pattern only. */
export interface Wildcard {
  /** `<role> <statement>: <resources>`, the same for all environments. */
  readonly what: string;
  /** Whether conditions limit it further. */
  readonly conditioned: boolean;
}

/** The statements of every stack that say what may be done; one that denies may deny more than it must. */
export const allStatements = (stacks: EnvironmentStacks): PlacedStatement[] =>
  Object.values(stacks)
    .flatMap((stack) => (stack instanceof Stack ? statementsOf(templateOf(stack)) : []))
    .filter(({ statement }) => statement.Effect === 'Allow');

/** The statements whose resources are named by a pattern. */
export function wildcardsOf(environment: string, statements: readonly PlacedStatement[]): Wildcard[] {
  return statements.flatMap(({ resource, statement }) => {
    const patterns = resourcesOf(statement).filter((arn) => arn.includes('*'));
    if (patterns.length === 0) return [];
    const name = statement.Sid ?? listed(statement.Action).join(' ');
    const named = patterns.map((arn) => shortened(arn, environment)).join(' ');
    return { what: `${roleOf(resource)} ${name}: ${named}`, conditioned: statement.Condition !== undefined };
  });
}

/** Logical id without the hash of its path. */
const roleOf = (logicalId: string): string => logicalId.replace(/^PodRoles/, '').replace(/(Role)?[0-9A-F]{8}$/, '');

/** ARN without its region and account, and with `<name>` for that of the environment. */
const shortened = (arn: string, environment: string): string =>
  arn
    .replace(/^arn:aws:([a-z0-9-]+):[a-z0-9-]*:(<AWS::AccountId>|\d{12})?:/, '$1:')
    .replace(new RegExp(`(?<=[/:.])${environment}(?=[-/])`, 'g'), '<name>');
