import { actions } from '../../iam/actions';
import { clusterTypes } from './cluster';
import { dataTypes } from './data';
import { dependentActions } from './dependent';
import { networkTypes } from './network';
import { operationsTypes } from './operations';

/** Names of actions by service, by type of CloudFormation. */
export type TypeActions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What CloudFormation does when it makes, reads, changes or deletes a resource: `handlers` and `tagging` of the schema
 * of its type, as of August 2026, less what they list for features that no stack uses.
 *
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html
 * @see https://github.com/hashicorp/terraform-provider-awscc/tree/main/internal/service/cloudformation/schemas
 */
const schemaActions: TypeActions = { ...networkTypes, ...clusterTypes, ...dataTypes, ...operationsTypes };

/**
 * The tables of what types need, by where it is written: in their schemas, or in the Service Authorization Reference.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbudgetservice.html
 */
const sources = [schemaActions, dependentActions];

/** Types of the resources that the stacks may have. */
export const knownTypes: ReadonlySet<string> = new Set(sources.flatMap((source) => Object.keys(source)));

/** The actions that a resource of a type needs. */
export const actionsOfType = (type: string): string[] =>
  sources.flatMap((source) =>
    Object.entries(source[type] ?? {}).flatMap(([service, names]) => actions(service, names)),
  );
