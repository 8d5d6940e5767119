/** Label of everything that stands for a machine, a disk or a driver that is not there. */
export const SIMULATED = { 'chainyard.io/simulated': 'true' };

/** Selects it in a list. */
export const simulatedOnly = `labelSelector=${encodeURIComponent('chainyard.io/simulated=true')}`;

/** Node label of the zone. */
export const ZONE = 'topology.kubernetes.io/zone';

/** Node label of the type of machine. */
export const INSTANCE_TYPE = 'node.kubernetes.io/instance-type';

/** Tag of images that no simulated node can pull: their pods stay Pending. */
export const MISSING = 'missing';
