import { HOURS, price } from '../cost/prices';
import type { Environment } from '../environment/schema';

/** US dollars a month of the control plane of EKS, whatever runs on it. */
const controlPlanePrice = (region: string): number => HOURS * price(region, 'eks-control-plane-hour').usd;

/** What people must know of the budget of an environment before its first alert, one line each. */
export function budgetNotes({ aws, region }: Environment): string[] {
  if (aws?.budget === undefined || region === undefined) return [];
  const { monthly, alertAt } = aws.budget;
  const cost = controlPlanePrice(region);
  const alert = (monthly * alertAt) / 100;
  if (cost <= alert) return [];
  return [
    `aws.budget.monthly: the control plane of EKS alone costs ${cost} USD a month, which passes ${alertAt} % of ${monthly} USD every month: raise it where the alerts are to mean something else`,
  ];
}
