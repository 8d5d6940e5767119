import type { DeployedResource } from './deployed';

interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** Tags, as CloudFormation is given them: as a list, or by their keys. */
type Tags = readonly Tag[] | Readonly<Record<string, string>>;

/** Value of the tag `environment` of a resource; undefined where it has none. */
export function environmentTag({ properties }: DeployedResource): string | undefined {
  const { Tags, BackupPlanTags, BackupVaultTags, ResourceTags } = properties;
  const tags = (Tags ?? BackupPlanTags ?? BackupVaultTags ?? ResourceTags ?? {}) as Tags;
  return isList(tags) ? tags.find(({ Key }) => Key === 'environment')?.Value : tags.environment;
}

const isList = (tags: Tags): tags is readonly Tag[] => Array.isArray(tags);
