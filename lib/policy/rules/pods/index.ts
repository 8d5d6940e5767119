import type { Rule } from '../../rule';
import { apparmorConfined } from './apparmor-confined';
import { capabilitiesDropped } from './capabilities-dropped';
import { cpuAndMemoryRequested } from './cpu-and-memory-requested';
import { cronJobNeverOverlaps } from './cron-job-never-overlaps';
import { emptyDirLimited } from './empty-dir-limited';
import { environmentNamesUnique } from './environment-names-unique';
import { ephemeralStorageRequested } from './ephemeral-storage-requested';
import { finishedJobsRemoved } from './finished-jobs-removed';
import { gpusWholeAndLimited } from './gpus-whole-and-limited';
import { imageDigestPinned } from './image-digest-pinned';
import { imageTagPinned } from './image-tag-pinned';
import { jobRetriesLimited } from './job-retries-limited';
import { jobTimeLimited } from './job-time-limited';
import { livenessDiffersFromReadiness } from './liveness-differs-from-readiness';
import { memoryLimited } from './memory-limited';
import { mountPathsUnique } from './mount-paths-unique';
import { mountsHaveVolumes } from './mounts-have-volumes';
import { networkPolicyChoosesPod } from './network-policy-chooses-pod';
import { noDefaultNamespace } from './no-default-namespace';
import { noPrivilegeEscalation } from './no-privilege-escalation';
import { noRemovedFlags } from './no-removed-flags';
import { noServiceLinks } from './no-service-links';
import { noWindowsHostProcess } from './no-windows-host-process';
import { podPortsDiffer } from './pod-ports-differ';
import { probePortsDeclared } from './probe-ports-declared';
import { probesPresent } from './probes-present';
import { probesStayInPod } from './probes-stay-in-pod';
import { procMountDefault } from './proc-mount-default';
import { restartPolicyFits } from './restart-policy-fits';
import { rootFilesystemReadOnly } from './root-filesystem-read-only';
import { runsAsNonRoot } from './runs-as-non-root';
import { seccompProfileSet } from './seccomp-profile-set';
import { selinuxOptionsDefault } from './selinux-options-default';
import { stopSignalHeard } from './stop-signal-heard';
import { sysctlsSafe } from './sysctls-safe';
import { tokenOnlyWithRole } from './token-only-with-role';
import { volumeTypesAllowed } from './volume-types-allowed';
import { volumesAreMounted } from './volumes-are-mounted';

/** Pods under Pod Security restricted, with known images, sizes, probes, traffic and files. */
export const podRules: readonly Rule[] = [
  runsAsNonRoot,
  noPrivilegeEscalation,
  capabilitiesDropped,
  seccompProfileSet,
  volumeTypesAllowed,
  procMountDefault,
  stopSignalHeard,
  sysctlsSafe,
  selinuxOptionsDefault,
  apparmorConfined,
  noWindowsHostProcess,
  probesStayInPod,
  rootFilesystemReadOnly,
  tokenOnlyWithRole,
  noServiceLinks,
  imageTagPinned,
  imageDigestPinned,
  cpuAndMemoryRequested,
  memoryLimited,
  ephemeralStorageRequested,
  gpusWholeAndLimited,
  emptyDirLimited,
  probesPresent,
  livenessDiffersFromReadiness,
  probePortsDeclared,
  networkPolicyChoosesPod,
  noDefaultNamespace,
  finishedJobsRemoved,
  jobRetriesLimited,
  jobTimeLimited,
  cronJobNeverOverlaps,
  restartPolicyFits,
  environmentNamesUnique,
  mountsHaveVolumes,
  volumesAreMounted,
  mountPathsUnique,
  podPortsDiffer,
  noRemovedFlags,
];
