import path from 'node:path';
import { type CloudEnvironment, cloudEnvironment } from '../../aws/cloud-environment';
import { listEnvironments } from '../../lib/environment/find';
import { loadEnvironment } from '../../lib/environment/load';
import { repositoryRoot } from '../../lib/repository';

const folder = path.join(repositoryRoot, 'environments');

/** Every environment of the repository whose cloud the AWS app makes. */
export const cloudEnvironments = (): CloudEnvironment[] =>
  listEnvironments(folder)
    .map((name) => loadEnvironment(name, folder))
    .filter(({ provider, aws }) => provider === 'eks' && aws !== undefined)
    .map(cloudEnvironment);
