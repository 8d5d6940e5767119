import { type Probe, tcp } from '../../lib/k8s/probes';

/** Seconds that a client may take until it answers: an upgrade of a large database takes days, and a restart only loses them. */
const BUDGET = 7 * 24 * 3600;

const PERIOD = 10;

/** Waits until a client listens on a port. */
export const whenListening = (port: string): Probe => tcp(port, { period: PERIOD, failures: BUDGET / PERIOD });
