import { parseArgs } from 'node:util';
import { runCommand } from '../../lib/errors';
import { table } from '../../lib/synthesis/table';
import { type Aim, aims } from './aims';
import { commands, names } from './commands';
import { type Measurement, measure } from './measure';

// Usage: npm run bench [-- --quick] [--json]. Prints what was measured and never fails because of it.
const QUICK_RUNS = 2;

void runCommand(() => {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
  const measurements = commands.map((command) => {
    if (process.stderr.isTTY) process.stderr.write(`${command.name} …\n`);
    return measure(command, values.quick ? QUICK_RUNS : command.runs);
  });
  const results = aims(measurements);
  const text = values.json
    ? JSON.stringify({ node: process.version, measurements, aims: results }, null, 2)
    : [...measured(measurements), '', ...reached(results)].join('\n');
  process.stdout.write(`${text}\n`);
});

function measured(rows: readonly Measurement[]): string[] {
  const floor = rows.find(({ name }) => name === names.floor)?.milliseconds ?? Number.NaN;
  const cells = rows.map(({ name, milliseconds, peak }) => [
    name,
    String(milliseconds),
    (milliseconds / floor).toFixed(2),
    String(peak),
  ]);
  return table([['minimum of several runs', 'ms', '× cdk8s', 'MiB at most'], ...cells]);
}

function reached(rows: readonly Aim[]): string[] {
  const cells = rows.map(({ name, measured, aim, unit }) => [
    name,
    `${measured.toFixed(unit === 'MiB' ? 0 : 2)} ${unit}`,
    `${aim} ${unit}`,
    measured <= aim ? 'met' : 'missed',
  ]);
  return table([['aim', 'measured', 'at most', ''], ...cells]);
}
