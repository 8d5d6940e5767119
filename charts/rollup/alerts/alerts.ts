import { generalConfig } from '../../../lib/programs/rollup/zk-stack/config/general';
import { prometheusRule } from '../../../lib/workloads/alerts';
import type { RollupContext } from '../context';
import { apiAlerts } from './api';
import { dataAvailabilityAlerts } from './data-availability';
import { databaseAlerts } from './database';
import { proverAlerts } from './provers';
import { scalerAlerts } from './scaler';
import { sequencerAlerts } from './sequencer';
import { settlementAlerts } from './settlement';
import { watchedRollup } from './watched-rollup';

/**
 * Tells Prometheus of which states of a rollup a person must know; nothing where its operator is not in the cluster.
 * What a rollup does not have has no alerts.
 */
export function alerts({ section, environment, charts: { core, prover } }: RollupContext): void {
  const rollup = watchedRollup(section, generalConfig({ ...environment, rollup: section }));
  prometheusRule(core, 'rollup', [
    { name: 'rollup-sequencer', alerts: sequencerAlerts(rollup, core.system) },
    { name: 'rollup-settlement', alerts: settlementAlerts(rollup) },
    { name: 'rollup-data-availability', alerts: dataAvailabilityAlerts(rollup) },
    { name: 'rollup-provers', alerts: proverAlerts(rollup) },
    { name: 'rollup-scaler', alerts: scalerAlerts(rollup, prover.system) },
    { name: 'rollup-database', alerts: databaseAlerts(rollup) },
    { name: 'rollup-api', alerts: apiAlerts(rollup) },
  ]);
}
