import type { Rule } from '../../rule';
import { claimsRetained } from './claims-retained';
import { disruptionBudgetAllowsEviction } from './disruption-budget-allows-eviction';
import { ephemeralDisksDeleted } from './ephemeral-disks-deleted';
import { gracePeriodCoversStop } from './grace-period-covers-stop';
import { loadBalancerSourcesNamed } from './load-balancer-sources-named';
import { noHostAccess } from './no-host-access';
import { oneDisruptionBudgetPerPod } from './one-disruption-budget-per-pod';
import { onlyPublicPortsPublished } from './only-public-ports-published';
import { podPortsHaveNoService } from './pod-ports-have-no-service';
import { singleWriterHasOneReplica } from './single-writer-has-one-replica';
import { singleWriterIsNotScaled } from './single-writer-is-not-scaled';
import { singleWriterNeverSurges } from './single-writer-never-surges';
import { storageClassRetains } from './storage-class-retains';
import { validatorIsSingleWriter } from './validator-is-single-writer';

/** Nothing signs twice, no data is lost, nothing is open that should be closed. */
export const safetyRules: readonly Rule[] = [
  singleWriterNeverSurges,
  singleWriterHasOneReplica,
  singleWriterIsNotScaled,
  validatorIsSingleWriter,
  gracePeriodCoversStop,
  claimsRetained,
  storageClassRetains,
  ephemeralDisksDeleted,
  disruptionBudgetAllowsEviction,
  oneDisruptionBudgetPerPod,
  noHostAccess,
  onlyPublicPortsPublished,
  podPortsHaveNoService,
  loadBalancerSourcesNamed,
];
