import { environmentsTable } from '../../lib/docs/environments-table';
import { workloadsTable } from '../../lib/docs/workloads-table';
import { environment, renderedEnvironment } from './environments';

const documented = [{ environment: environment('perpetual-prod'), rendered: renderedEnvironment('perpetual-prod') }];

/** Cells of the rows of a table. */
const cells = (table: string): string[][] =>
  table
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));

const row = (workload: string) => cells(workloadsTable(documented)).find((line) => line.includes(workload));

describe('the table of workloads', () => {
  it('names the ports of a pod, and its claims', () => {
    expect(row('perpetual/kubo')?.slice(5)).toEqual([
      'swarm (4001), swarm-udp (4001/UDP), rpc (5001), gateway (8080)',
      '300m',
      '640Mi',
      'ipfs 5Gi',
      '',
    ]);
  });

  it('tells what a job asks for, with the claim that is an object of its own', () => {
    expect(row('perpetual/export-pins')?.slice(5, 9)).toEqual(['none', '50m', '128Mi', 'export-pins 10Gi']);
  });
});

describe('both tables', () => {
  it('have the same volumes', () => {
    const sizes = cells(workloadsTable(documented)).flatMap((line) => [...(line[8] ?? '').matchAll(/ (\d+)Gi/g)]);
    const sum = sizes.reduce((total, [, size]) => total + Number(size), 0);
    expect(cells(environmentsTable(documented))[0]).toContain(`${sum}Gi`);
  });
});
