import { listEnvironments } from '../../../lib/environment/find';
import { type LoadedEnvironment, loadEnvironment } from '../../../lib/environment/load';
import { today } from '../../../lib/programs/celestia/chain-id';
import { genesisOf } from '../../../lib/programs/celestia/genesis';
import { environmentsFolder } from '../../charts/environments';
import type { Report } from '../../live/support/report';
import type { App } from './app';

/** An environment and how it is named here. */
export interface Variant {
  readonly name: string;
  readonly environment: LoadedEnvironment;
}

/** The app finds the genesis of every environment right; one that is shipped may have become too old to start with. */
export async function checkValidation(report: Report, app: App, variants: readonly Variant[]): Promise<void> {
  const shipped = listEnvironments(environmentsFolder)
    .map((name) => ({ name, environment: loadEnvironment(name, environmentsFolder, []) }))
    .filter(({ environment }) => environment.celestia !== undefined);
  for (const { name, environment } of [...shipped, ...variants]) {
    await report.check(`the app accepts the genesis of ${name}`, () =>
      app.mustValidate(genesisOf(environment, today()).text),
    );
  }
}
