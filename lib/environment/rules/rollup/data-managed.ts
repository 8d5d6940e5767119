import { countsClients } from '../../../programs/rollup/uses-cache';
import { providers } from '../../../providers';
import { rollupRule } from './rollup-rule';

/** The state of a rollup is in stores that somebody looks after, or may be thrown away. */
export const rollupDataManaged = rollupRule('rollup-data-managed', function* (rollup, { aws, operators, provider }) {
  const { data } = rollup;
  const path = ['rollup', 'data', 'from'];
  if (data.from === 'in-cluster') {
    if (data.kept !== undefined || providers[provider].throwAwaySecrets) return;
    const message = `"in-cluster" has neither a standby nor backups, and ${provider} is where data is kept: use managed with aws.database, or say in rollup.data.kept.reason why it is enough`;
    yield { path, message };
    return;
  }
  if (aws?.database === undefined) {
    yield { path, message: '"managed" needs a database: add database to the section aws, or use in-cluster' };
  }
  // Provers that would use it cannot, which is another rule's.
  if (countsClients(rollup) && aws?.cache === undefined) {
    yield {
      path,
      message:
        '"managed" needs a cache, where rollup.api.gateway.limits.client is counted: add cache to the section aws',
    };
  }
  if (!operators.includes('external-secrets')) {
    yield { path, message: '"managed" needs the operator external-secrets: add "- external-secrets" to operators' };
  }
});
