import { table } from '../synthesis/table';
import { assumptions, notCounted } from './assumptions';
import type { Bill, CostLine } from './bill';
import { differences, type Target } from './target';
import { between, dollars, short, signed, unitOf } from './text';

/** A bill and what it is compared with. */
export interface BilledEnvironment {
  readonly name: string;
  readonly region: string;
  readonly bill: Bill;
  /** US dollars a month. @default none */
  readonly budget?: number;
  /** @default none */
  readonly target?: Target;
}

/** A bill for people: its lines, its total, what it rests on and what it is compared with. */
export function billText({ name, region, bill, budget, target }: BilledEnvironment): string[] {
  const [minimum, maximum] = bill.total;
  return [
    `${name} in ${region}, US dollars a month`,
    '',
    ...lineTable(bill),
    '',
    `total: ${dollars(minimum)} to ${dollars(maximum)}`,
    ...(budget === undefined ? [] : budgetLines(minimum, budget)),
    ...(target === undefined ? [] : ['', ...targetLines(bill, target)]),
    '',
    ...restsOn(bill),
  ];
}

function lineTable({ lines }: Bill): string[] {
  const rows = lines.map(({ part, item, cost: [minimum, maximum], ...line }, index) => [
    part === lines[index - 1]?.part ? '' : part,
    item,
    quantity(line),
    String(line.unitPrice),
    dollars(minimum),
    dollars(maximum),
  ]);
  const heading = ['part', 'item', 'quantity', 'unit price', 'at least', 'at most'];
  return aligned([heading, ...rows]);
}

/** How many times how much, as `0-8 × 730 hours`; what is paid for by the month is only counted. */
function quantity({ count, each, price }: Pick<CostLine, 'count' | 'each' | 'price'>): string {
  const unit = unitOf(price);
  return unit === 'months' ? between(count) : `${between(count)} × ${between(each, short)} ${unit}`;
}

/** The table of numbers behind a first column of text; items are text too. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([, item = '']) => item.length));
  return table(rows.map(([part = '', item = '', ...numbers]) => [part, item.padEnd(width), ...numbers]));
}

function budgetLines(minimum: number, budget: number): string[] {
  const line = `budget: ${dollars(budget)}`;
  return minimum > budget ? [line, `warning: the budget is passed by ${dollars(minimum - budget)} at least`] : [line];
}

/** Part by part, what is more and what is less than in the plan. */
function targetLines(bill: Bill, target: Target): string[] {
  const rows = differences(bill, target);
  const planned = rows.reduce((sum, row) => sum + row.target, 0);
  const [minimum] = bill.total;
  return [
    `target: ${dollars(planned)}, the ${target.name} (${target.date}); the minimum here differs by ${signed(minimum - planned)}:`,
    ...rows.map(({ part, here, planned: there = 'nothing', ...usd }) => {
      const shown = here.length > 0 ? here.join(', ') : 'nothing';
      return `  ${signed(usd.minimum - usd.target).padStart(8)}  ${part}: ${shown}; there ${there}`;
    }),
    `  ${target.source}`,
  ];
}

function restsOn({ lines, dates: [oldest, newest], assumed }: Bill): string[] {
  const unsure = (basis: CostLine['basis']) => [
    ...new Set(lines.flatMap((line) => (line.basis === basis ? [line.price] : []))),
  ];
  const named = (what: string, prices: readonly string[]) =>
    prices.length > 0 ? [`${what}: ${prices.join(', ')}`] : [];
  return [
    `prices of ${oldest} to ${newest}, from lib/cost/price-tables`,
    ...named('from memory, unchecked', unsure('from memory, unchecked')),
    ...named('derived from us-east-1', unsure('derived')),
    'assumed:',
    ...assumed.map((name) => `  ${assumptions[name].says}`),
    'not counted:',
    ...notCounted.map((what) => `  ${what}`),
  ];
}
