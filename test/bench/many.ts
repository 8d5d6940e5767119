import path from 'node:path';
import { renderEnvironment } from '../../charts/render';
import { type LoadedEnvironment, loadEnvironment } from '../../lib/environment/load';
import { runCommand } from '../../lib/errors';
import { repositoryRoot } from '../../lib/repository';
import { publish } from '../../lib/synthesis/publish';
import { manySystems } from './many-systems';

const POOL = 'app';

// Renders, checks and writes many equal systems instead of those of the table of contents.
void runCommand(() => {
  const [count = '1', folder = 'many'] = process.argv.slice(2);
  const production = loadEnvironment('perpetual-prod', path.join(repositoryRoot, 'environments'));
  const { files } = renderEnvironment(roomy(production), (image) => image, manySystems(Number(count), POOL));
  publish(folder, files);
});

/** The same environment with nodes enough for any number of systems. */
function roomy(environment: LoadedEnvironment): LoadedEnvironment {
  const pool = environment.nodePools[POOL];
  if (pool === undefined) throw new Error(`${environment.file} has no pool ${POOL}`);
  return { ...environment, nodePools: { [POOL]: { ...pool, minimum: 1000, maximum: 1000 } } };
}
