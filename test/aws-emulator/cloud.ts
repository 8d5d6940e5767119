import type { CloudEnvironment } from '../../aws/cloud-environment';
import { stackName, stackParts } from '../../lib/contract/cloud-names';
import { expect } from '../live/support/report';
import { type Clients, clientsOf } from './clients';
import { type Emulator, type StackResource, stackResources } from './emulator';

/** A deployed cloud: whom to ask about it, and what it should be. */
export interface Cloud {
  readonly environment: CloudEnvironment;
  readonly aws: Clients;
  /** Of the stacks of this environment. */
  readonly resources: readonly StackResource[];
}

/** Compares what there is with what the environment asks for; throws where they differ. */
export type Check = (cloud: Cloud) => Promise<void>;

/** Checks by what they are about. */
export type Checks = Readonly<Record<string, Check>>;

/** The cloud of an environment, as it is now. */
export async function deployedCloud(environment: CloudEnvironment, emulator: Emulator): Promise<Cloud> {
  const all = await stackResources(emulator);
  // Names of environments may begin alike.
  const own = new Set(stackParts.map((part) => stackName(environment.name, part)));
  return {
    environment,
    aws: clientsOf(emulator, environment.region),
    resources: all.filter(({ stack }) => own.has(stack)),
  };
}

/** The resources of a type, by their ids in AWS. */
export const idsOf = ({ resources }: Cloud, type: string): string[] =>
  resources.filter((resource) => resource.type === type).map(({ physicalId }) => physicalId);

/** The resources of a type that no API of the emulator tells of. */
export const recorded = ({ resources }: Cloud, type: string): StackResource['properties'][] =>
  resources.filter((resource) => resource.type === type).map(({ properties }) => properties);

/** The id of the only resource of a type. */
export function idOf(cloud: Cloud, type: string): string {
  return only(idsOf(cloud, type), type);
}

/** What is there once. */
export function only<T>(values: readonly T[] | undefined, what: string): T {
  const [value] = values ?? [];
  expect(value !== undefined && values?.length === 1, `there are ${values?.length ?? 0} of ${what}`);
  return value;
}

/** Value of a tag. */
export const tagOf = (tags: readonly { Key?: string; Value?: string }[] | undefined, key: string): string | undefined =>
  tags?.find(({ Key }) => Key === key)?.Value;
