/**
 * Numbers that Kubernetes takes as node ports, unless the API server is told otherwise.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
export const nodePorts = { lowest: 30000, highest: 32767 } as const;

/** Whether a number may be a node port. */
export const isNodePort = (number: number): boolean => number >= nodePorts.lowest && number <= nodePorts.highest;
