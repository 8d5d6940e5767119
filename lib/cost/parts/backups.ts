import { BACKUP_TAG } from '../../contract/cloud-names';
import { containersOf, podTemplates } from '../../policy/pod-templates';
import { copies } from '../assumptions';
import { type ClaimedVolumes, claimedVolumes } from '../claims';
import { exactly, type Range, times, total } from '../range';
import { hasTag, resources, type Template } from '../resources';
import type { Deployed, Usage } from '../usage';

const kept = (item: string, price: string, size: Range, number: number): Usage => ({
  item: `${item}, ${number} kept`,
  price,
  count: exactly(1),
  each: times(size, copies(number)),
  assumed: ['written', 'changed'],
});

/** What AWS Backup keeps of what has its tag: databases by their own, volumes by what the CSI driver gives them. */
export function backups({ templates, objects }: Deployed): Usage[] {
  const databases = resources(templates, 'AWS::RDS::DBInstance').filter((instance) => hasTag(instance, BACKUP_TAG));
  const ofDatabases = databases.reduce((sum, { AllocatedStorage }) => sum + Number(AllocatedStorage), 0);
  const ofVolumes = tagsVolumes(templates) ? sizeOf(claimedVolumes(objects)) : exactly(0);
  return resources(templates, 'AWS::Backup::BackupPlan').flatMap(({ BackupPlan: { BackupPlanRule: rules } }) =>
    rules.flatMap(({ Lifecycle }) => {
      const days = Lifecycle?.DeleteAfterDays ?? 1;
      return [
        kept('of volumes', 'backup-ebs-gb-month', ofVolumes, days),
        kept('of databases', 'backup-rds-gb-month', exactly(ofDatabases), days),
      ];
    }),
  );
}

const tagsVolumes = (templates: readonly Template[]): boolean =>
  resources(templates, 'AWS::EKS::Addon').some(
    ({ AddonName, ConfigurationValues = '' }) =>
      AddonName === 'aws-ebs-csi-driver' && JSON.stringify(ConfigurationValues).includes(BACKUP_TAG),
  );

const sizeOf = (volumes: readonly ClaimedVolumes[]): Range =>
  total(volumes.map(({ count, size }) => times(count, exactly(size))));

/** Snapshots of volumes that the cluster takes by itself, by what its jobs are told. */
export function snapshots({ objects }: Deployed): Usage[] {
  const volumes = claimedVolumes(objects);
  return podTemplates(objects).flatMap((pod) =>
    containersOf(pod).flatMap(({ container: { env = [] } }) => {
      const value = (wanted: string) => env.find(({ name }) => name === wanted)?.value ?? '';
      if (value('SNAPSHOT_CLASS') === '') return [];
      return (value('CLAIMS') || value('CLAIM')).split(',').map((claim) => {
        const volume = volumes.find(({ namespace, names }) => namespace === pod.namespace && names.includes(claim));
        return kept(`of ${claim}`, 'ebs-snapshot-gb-month', exactly(volume?.size ?? 0), Number(value('KEEP')));
      });
    }),
  );
}
