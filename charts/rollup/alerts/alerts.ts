import { type AlertGroup, prometheusRule } from '../../../lib/workloads/alerts';
import type { RollupContext, RollupSection } from '../context';
import { apiAlerts } from './api';
import { dataAvailabilityAlerts } from './data-availability';
import { databaseAlerts } from './database';
import { proverAlerts } from './provers';
import { scalerAlerts } from './scaler';
import { sequencerAlerts } from './sequencer';
import { settlementAlerts } from './settlement';
import { watchedRollup } from './watched-rollup';

/** Namespaces of what alerts are about. */
type Namespaces = Readonly<Record<'core' | 'prover', string>>;

/** Every alert of a rollup, by what it is about; what a rollup does not have has none. */
export function rollupAlerts(section: RollupSection, { core, prover }: Namespaces): readonly AlertGroup[] {
  const rollup = watchedRollup(section);
  return [
    { name: 'rollup-sequencer', alerts: sequencerAlerts(rollup, core) },
    { name: 'rollup-settlement', alerts: settlementAlerts(rollup) },
    { name: 'rollup-data-availability', alerts: dataAvailabilityAlerts(rollup) },
    { name: 'rollup-provers', alerts: proverAlerts(rollup) },
    { name: 'rollup-scaler', alerts: scalerAlerts(rollup, prover) },
    { name: 'rollup-database', alerts: databaseAlerts(rollup) },
    { name: 'rollup-api', alerts: apiAlerts(rollup) },
  ];
}

/** Tells Prometheus of which states of a rollup a person must know; nothing where its operator is not in the cluster. */
export function alerts({ section, charts: { core, prover } }: RollupContext): void {
  prometheusRule(core, 'rollup', rollupAlerts(section, { core: core.system, prover: prover.system }));
}
