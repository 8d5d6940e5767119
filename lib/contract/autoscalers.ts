import type { Operator } from '../operators/operators';

/** Operators that add machines where pods wait; EKS itself only replaces those that there are. */
export const autoscalers: readonly Operator[] = ['cluster-autoscaler', 'karpenter'];

/** Whether one of the named operators adds machines. */
export const addsMachines = (operators: readonly Operator[]): boolean =>
  operators.some((name) => autoscalers.includes(name));
