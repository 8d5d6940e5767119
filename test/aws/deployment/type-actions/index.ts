import { actions } from '../../../../aws/iam/actions';
import { clusterTypes } from './cluster';
import { dataTypes } from './data';
import { networkTypes } from './network';
import { operationsTypes } from './operations';
import { unused } from './unused';

/** Names of actions by service, by type of CloudFormation. */
export type TypeActions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What CloudFormation may do when it makes, reads, changes or deletes a resource: `handlers` and `tagging` of the
 * schemas of its types, as of August 2026. Budgets has none there; its actions are those that the service documents.
 *
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html
 * @see https://github.com/hashicorp/terraform-provider-awscc/tree/main/internal/service/cloudformation/schemas
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbudgetservice.html
 */
export const typeActions: TypeActions = { ...networkTypes, ...clusterTypes, ...dataTypes, ...operationsTypes };

/** The actions of a type, as its schema lists them. */
export const listedActions = (type: string): string[] =>
  Object.entries(typeActions[type] ?? {}).flatMap(([service, names]) => actions(service, names));

/** The actions that the resources of the stacks need of them. */
export const neededActions = (type: string): string[] =>
  listedActions(type).filter((action) => !(action in unused) && !(`${type} ${action}` in unused));
