import { http } from '../../../k8s/probes';

/** Whether the beacon API answers at all: the answer is the same while the client syncs or has no peers. */
export const answersBeaconApi = http('beacon', '/eth/v1/node/version', { period: 60, failures: 10 });
