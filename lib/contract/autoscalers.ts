import type { Operator } from '../operators/operators';

/**
 * Operators that add machines to a pool where pods wait. EKS itself only replaces those that there are, and Karpenter
 * makes machines of its own beside the pools.
 */
export const autoscalers: readonly Operator[] = ['cluster-autoscaler'];

/** Whether one of the named operators adds machines to pools. */
export const addsMachines = (operators: readonly Operator[]): boolean =>
  operators.some((name) => autoscalers.includes(name));
