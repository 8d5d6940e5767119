import { zkStackProvers } from '../../../../lib/programs/rollup/zk-stack/prover-stack';
import { readKeys } from '../../../../lib/programs/rollup/zk-stack/setup-keys';

it('says what of the setup keys each role reads that needs them', () => {
  const needing = Object.entries(zkStackProvers.roles).filter(([, { setupKeys }]) => setupKeys);
  expect(Object.keys(readKeys)).toEqual(needing.map(([name]) => name));
  expect(needing.length).toBeGreaterThan(0);
});
