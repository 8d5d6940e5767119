import { markdownTable } from '../docs/markdown-table';
import { type AssumptionName, assumptions, notCounted } from './assumptions';
import type { BilledEnvironment } from './bill-text';
import { type Part, partNames } from './parts';
import type { PriceBasis } from './price';
import { priceTables } from './price-tables';
import { total } from './range';
import { between, dollars } from './text';

/** Where it is written, from the root of the repository. */
export const COST_REFERENCE = 'docs/reference/costs.md';

/** What every environment costs, part by part, and where the prices are from. */
export function costReference(environments: readonly BilledEnvironment[]): string {
  const sections = [
    '# Costs',
    'US dollars a month, at least and at most: node pools at their minimum and at their maximum. Generated from the templates of each cloud and the YAML that runs on it; `npm run cost -- <environment>` tells every line.',
    costTable(environments),
    '## Assumed',
    list((Object.keys(assumptions) as AssumptionName[]).map((name) => assumptions[name].says)),
    'Not counted:',
    list(notCounted),
    '## Prices',
    'They stand in `lib/cost/price-tables`, each with what it rests on: checked, derived from another region, or from memory and unchecked. Before you decide by them, look at the page of AWS.',
    pricesTable(),
  ];
  return `${sections.join('\n\n')}\n`;
}

function costTable(environments: readonly BilledEnvironment[]): string {
  const rows = partNames
    .map((part) => [part, ...environments.map((billed) => partCost(billed, part))])
    .filter(([, ...cells]) => cells.some((cell) => cell !== ''));
  const totals = environments.map(({ bill }) => `**${between(bill.total, dollars)}**`);
  const budgets = environments.map(({ budget }) => (budget === undefined ? 'none' : dollars(budget)));
  const heading = ['Part', ...environments.map(({ name }) => name)];
  return markdownTable(heading, [...rows, ['**total**', ...totals], ['budget', ...budgets]]);
}

function partCost({ bill }: BilledEnvironment, part: Part): string {
  const lines = bill.lines.filter((line) => line.part === part);
  return lines.length === 0 ? '' : between(total(lines.map(({ cost }) => cost)), dollars);
}

const pricesTable = (): string =>
  markdownTable(
    ['Published', 'Compared with', 'Of', 'Checked', 'Derived', 'From memory'],
    priceTables.map(({ source, comparedWith, date, prices }) => {
      const all = Object.values(prices).flatMap((regional) => Object.values(regional));
      const count = (wanted: PriceBasis) => String(all.filter(({ basis }) => basis === wanted).length);
      return [source, comparedWith, date, count('checked'), count('derived'), count('from memory, unchecked')];
    }),
  );

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
