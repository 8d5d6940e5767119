import { connectionProblem } from '../../../contract/database-connections';
import { parseGibibytes, parseMemory } from '../../../k8s/quantity';
import { cloudRule } from './cloud-rule';

/** GiB of gp3 disks of RDS for PostgreSQL. @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html */
const smallest = 20;
const largest = 65_536;
/** Part by which a disk that grows must be able to at least. @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html */
const growth = 1.1;

/** The database has disks that RDS offers, and connections for those who need them. */
export const awsDatabaseFits = cloudRule('aws-database-fits', function* ({ database }) {
  if (database === undefined) return;
  const path = ['aws', 'database'];
  for (const key of ['storage', 'maximumStorage'] as const) {
    const text = database[key];
    if (text === undefined || isDisk(text)) continue;
    yield { path: [...path, key], message: `"${text}" must be whole Gi, ${smallest}Gi to ${largest / 1024}Ti` };
  }
  const { storage, maximumStorage } = database;
  if (maximumStorage !== undefined && parseMemory(maximumStorage) < parseMemory(storage) * growth) {
    const message = `"${maximumStorage}" leaves no room to grow: RDS asks for a tenth more than storage "${storage}"`;
    yield { path: [...path, 'maximumStorage'], message };
  }
  const problem = connectionProblem(database);
  if (problem !== undefined) yield { path: [...path, 'connections'], message: problem };
});

function isDisk(text: string): boolean {
  const size = parseGibibytes(text);
  return Number.isInteger(size) && size >= smallest && size <= largest;
}
