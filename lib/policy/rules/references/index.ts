import type { Rule } from '../../rule';
import { boundRoleExists } from './bound-role-exists';
import { boundSubjectExists } from './bound-subject-exists';
import { claimExists } from './claim-exists';
import { claimSourceExists } from './claim-source-exists';
import { configMapExists } from './config-map-exists';
import { disruptionBudgetSelectsPods } from './disruption-budget-selects-pods';
import { gatewayReferencesExist } from './gateway-references-exist';
import { ingressBackendExists } from './ingress-backend-exists';
import { networkPolicyPeerExists } from './network-policy-peer-exists';
import { networkPolicySelectsPods } from './network-policy-selects-pods';
import { peerAddressHasRightId } from './peer-address-has-right-id';
import { peerAddressResolves } from './peer-address-resolves';
import { podMonitorPortExists } from './pod-monitor-port-exists';
import { podMonitorSelectsPods } from './pod-monitor-selects-pods';
import { priorityClassExists } from './priority-class-exists';
import { routeBackendExists } from './route-backend-exists';
import { runtimeClassExists } from './runtime-class-exists';
import { scaleTargetExists } from './scale-target-exists';
import { secretExists } from './secret-exists';
import { secretStoreExists } from './secret-store-exists';
import { serviceAccountExists } from './service-account-exists';
import { serviceMonitorPortExists } from './service-monitor-port-exists';
import { serviceMonitorSelectsServices } from './service-monitor-selects-services';
import { serviceSelectsPods } from './service-selects-pods';
import { serviceTargetPortExists } from './service-target-port-exists';
import { statefulSetServiceIsHeadless } from './stateful-set-service-is-headless';
import { storageClassExists } from './storage-class-exists';

/** What one object names in another must be there. */
export const referenceRules: readonly Rule[] = [
  serviceSelectsPods,
  serviceTargetPortExists,
  statefulSetServiceIsHeadless,
  ingressBackendExists,
  routeBackendExists,
  gatewayReferencesExist,
  scaleTargetExists,
  disruptionBudgetSelectsPods,
  networkPolicySelectsPods,
  networkPolicyPeerExists,
  podMonitorSelectsPods,
  podMonitorPortExists,
  serviceMonitorSelectsServices,
  serviceMonitorPortExists,
  configMapExists,
  secretExists,
  secretStoreExists,
  claimExists,
  claimSourceExists,
  storageClassExists,
  serviceAccountExists,
  priorityClassExists,
  runtimeClassExists,
  boundRoleExists,
  boundSubjectExists,
  peerAddressResolves,
  peerAddressHasRightId,
];
