import fc from 'fast-check';
import { type DatabaseClassName, databaseClassNames } from '../../lib/contract/database-classes';
import { availableConnections } from '../../lib/contract/database-connections';
import type { LoadedEnvironment } from '../../lib/environment/load';
import { rollupConnectionsSuffice } from '../../lib/environment/rules/rollup/connections-suffice';
import { coreRoles } from '../../lib/programs/rollup/zk-stack/core-roles';
import { zkStackProvers } from '../../lib/programs/rollup/zk-stack/prover-stack';
import { environment } from '../charts/environments';
import { environmentWithRollup } from '../lib/contract/rollup-section';

/** A rollup with so many pods at most, on such a database. */
interface Size {
  readonly api: number;
  readonly witnessGenerator: number;
  readonly circuitProver: number;
  readonly class: DatabaseClassName;
  /** Connections that others need. */
  readonly others: number;
}

const sizes: fc.Arbitrary<Size> = fc.record({
  api: fc.integer({ min: 1, max: 30 }),
  witnessGenerator: fc.integer({ min: 1, max: 100 }),
  circuitProver: fc.integer({ min: 1, max: 500 }),
  class: fc.constantFrom(...databaseClassNames),
  others: fc.integer({ min: 1, max: 100 }),
});

const staging = environment('staging');

function environmentOf({ api, witnessGenerator, circuitProver, class: name, others }: Size): LoadedEnvironment {
  const prover = {
    kind: 'zk-stack',
    witnessGenerator: { maximum: witnessGenerator },
    circuitProver: { maximum: circuitProver },
  } as const;
  const rollup = { api: { replicas: { minimum: 1, maximum: api } }, prover };
  return { ...staging, ...environmentWithRollup(rollup, { database: { class: name, connections: others } }) };
}

/** Connections of the roles that there is one pod of. */
const ofOthers = (
  ['sequencer', 'rollup-node', 'state-manager', 'proof-data-handler', 'prover-gateway', 'prover-job-monitor'] as const
)
  .map((name): { server?: number; prover?: number } => coreRoles[name].connections)
  .reduce((sum, { server = 0, prover = 0 }) => sum + server + prover, 0);

const { roles } = zkStackProvers;

/** All that there may be of each, and one pod more while it is updated. */
const neededBy = ({ api, witnessGenerator, circuitProver }: Size): number =>
  ofOthers +
  (api + 1) * coreRoles.api.connections.server +
  (witnessGenerator + 1) * (roles['witness-generator'].connections.prover ?? 0) +
  (circuitProver + 1) * (roles['circuit-prover'].connections.prover ?? 0) +
  (1 + 1) * (roles.compressor.connections.prover ?? 0);

const found = (size: Size) => [...rollupConnectionsSuffice.check(environmentOf(size))];

/** What the message names, put in the place of what is too small or too large. */
function mended(size: Size, remedy: string): Size {
  const [, key, number] =
    /(api|witnessGenerator|circuitProver|compressor)(?:\.replicas)?\.maximum: (\d+)$/.exec(remedy) ?? [];
  return key === undefined ? { ...size, class: remedy as DatabaseClassName } : { ...size, [key]: Number(number) };
}

describe('the connections of a rollup', () => {
  it('are refused where, and only where, the pods could open more than the database has', () => {
    const seen = { refused: 0, enough: 0 };
    const property = fc.property(sizes, (size) => {
      const available = availableConnections(environmentOf(size));
      const findings = found(size);
      expect(findings).toHaveLength(neededBy(size) > available ? 1 : 0);
      for (const { message } of findings) expect(message).toContain(`${available} connections for programs`);
      seen[findings.length > 0 ? 'refused' : 'enough'] += 1;
    });
    fc.assert(property, { numRuns: 300 });
    expect(Math.min(seen.refused, seen.enough)).toBeGreaterThan(30);
  });

  it('suffice with each remedy that the message names', () => {
    let remedies = 0;
    const property = fc.property(sizes, (size) => {
      for (const { message } of found(size)) {
        const [, named = ''] = /; use (.*)$/.exec(message) ?? [];
        for (const remedy of named.split(' or ').filter((text) => text !== '')) {
          expect(found(mended(size, remedy))).toEqual([]);
          remedies += 1;
        }
      }
    });
    fc.assert(property, { numRuns: 300 });
    expect(remedies).toBeGreaterThan(100);
  });
});
