import { assumptions, notCounted } from './assumptions';
import type { BilledEnvironment } from './bill-text';
import { differences } from './target';

/** A bill for programs. */
export function billJson({ name, region, bill, budget, target }: BilledEnvironment): string {
  const { lines, total, dates, assumed } = bill;
  const json = {
    environment: name,
    region,
    currency: 'USD',
    per: 'month',
    prices: { oldest: dates[0], newest: dates[1] },
    lines,
    total,
    budget,
    target: target && { ...target, differences: differences(bill, target) },
    assumed: assumed.map((assumption) => assumptions[assumption].says),
    notCounted,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
