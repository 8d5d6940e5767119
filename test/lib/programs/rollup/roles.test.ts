import type { Probe } from '../../../../lib/k8s/probes';
import { parseMemory } from '../../../../lib/k8s/quantity';
import type { Role, Service } from '../../../../lib/programs/rollup/role';
import { coreRoles } from '../../../../lib/programs/rollup/zk-stack/core-roles';
import { rows } from './tables';

const services: Readonly<Record<Service, true>> = {
  'server-database': true,
  'prover-database': true,
  cache: true,
  'object-store': true,
  'opened-object-store': true,
  'layer-1': true,
  'data-availability': true,
  'circuit-artifacts': true,
};

const portOf = ({ check }: Probe) => (check.kind === 'exec' ? undefined : check.port);
const probesOf = ({ startup, ready, live }: Role) => [startup, ready, live].flatMap((probe) => probe ?? []);

describe.each(rows)('%s', (_, { name, role, table }) => {
  it('listens on ports that differ', () => {
    const numbers = Object.values(role.ports).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('is asked at its own ports, of life something else than of readiness', () => {
    expect(Object.keys(role.ports)).toEqual(expect.arrayContaining(probesOf(role).map(portOf)));
    expect(probesOf(role)).toHaveLength(3);
    expect(role.live?.check).not.toEqual(role.ready?.check);
    if (role.metrics) expect(Object.keys(role.ports)).toContain(role.metrics.port);
  });

  it('calls other roles of its table, and services', () => {
    const callees = [...Object.keys(table.roles), ...Object.keys(services)].filter((callee) => callee !== name);
    expect(callees).toEqual(expect.arrayContaining([...role.calls]));
    expect(new Set(role.calls).size).toBe(role.calls.length);
  });

  it('is given addresses of what it calls, at ports that others may use', () => {
    for (const { role: other, port } of Object.values(role.addresses ?? {})) {
      expect(role.calls).toContain(other);
      expect(table.roles[other]?.ports[port]?.exposure).toBe('cluster');
    }
    for (const service of Object.values(role.secretVariables ?? {})) expect(role.calls).toContain(service);
  });

  it('opens connections to the databases that it calls', () => {
    const { server = 0, prover = 0 } = role.connections;
    expect(server > 0).toBe(role.calls.includes('server-database'));
    expect(prover > 0).toBe(role.calls.includes('prover-database'));
  });

  it('runs an image of its table, as no root', () => {
    expect(table.images[role.image]).toMatch(/^[a-z0-9./-]+:[A-Za-z0-9._-]+$/);
    expect(role.user).toBeGreaterThan(0);
    for (const program of role.command?.slice(0, 1) ?? []) expect(program).toMatch(/^\//);
  });

  it('writes to folders of its own, and keeps in memory no more than it has', () => {
    const { path, folders } = (role.runs === 'singleton' && role.state) || { path: '/', folders: {} };
    for (const folder of Object.values(folders)) expect(folder.startsWith(`${path}/`)).toBe(true);
    for (const [folder, size] of Object.entries(role.scratch ?? {})) {
      expect(folder).toMatch(/^\//);
      expect(parseMemory(size)).toBeGreaterThan(0);
    }
    expect(parseMemory(role.sharedMemory ?? '0')).toBeLessThanOrEqual(parseMemory(role.resources.memory));
  });

  it('answers callers for a while after it is to end, where it has several pods to take over', () => {
    expect((role.drainSeconds ?? 0) > 0).toBe(role.runs === 'replicas');
  });
});

describe('how many pods a role has', () => {
  const { sequencer } = coreRoles;
  const { runs } = sequencer;

  it('is no number: what runs once cannot be written twice, and only workers have GPUs', () => {
    // @ts-expect-error roles have no replicas
    const twice: Role = { ...sequencer, runs, replicas: 2 };
    // @ts-expect-error a role that runs once has no GPU
    const proving: Role = { ...sequencer, runs, gpu: { memory: 1, computeCapability: { atLeast: '8.0' } } };
    // @ts-expect-error workers come and go, and keep nothing
    const keeping: Role = { ...coreRoles.api, runs: 'workers', state: sequencer.state };
    expect([twice, proving, keeping]).toHaveLength(3);
  });

  it('is one of whatever keeps state, signs, or puts lost jobs back', () => {
    const once = rows.filter(([, { role }]) => role.runs === 'singleton').map(([, { name }]) => name);
    expect(once).toEqual(['sequencer', 'rollup-node', 'state-manager', 'prover-job-monitor', 'coordinator']);
    const alone = rows.filter(([, { role }]) => role.signsWith !== undefined || 'state' in role);
    expect(once).toEqual(expect.arrayContaining(alone.map(([, { name }]) => name)));
  });
});
