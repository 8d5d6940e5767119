import { poolSystem } from '../../../aws/cluster/pool-system';
import { cloudOf } from '../stacks';

const rc0 = cloudOf('rc0');

test('the machines of a pool are those of the only system that names it', () => {
  expect(poolSystem(rc0, 'chain')).toBe('celestia');
  expect(poolSystem(cloudOf('perpetual-dev'), 'app')).toBe('perpetual');
});

test('machines of a pool that no system names are those of the platform', () => {
  expect(poolSystem(rc0, 'app')).toBe('platform');
});

test('machines that two systems share are those of the platform', () => {
  const { perpetual } = cloudOf('perpetual-dev');
  expect(poolSystem({ ...rc0, perpetual: perpetual && { ...perpetual, pool: 'chain' } }, 'chain')).toBe('platform');
});
