import { protocolNote, zkStackImages } from '../../../../lib/programs/rollup/zk-stack/images';

it('tells which protocol provers prove where the chain started with another one', () => {
  expect(protocolNote(zkStackImages, '0.28.0')).toMatch(
    /^provers of 2\.0-v25\.3\.0 prove protocol 0\.31\.0, .* 0\.28\.0/,
  );
  expect(protocolNote(zkStackImages, '0.31.0')).toBeUndefined();
});

it('does not know what images of other versions prove', () => {
  expect(protocolNote({ 'circuit-prover': 'example/circuit-prover:3.0' }, '0.28.0')).toBeUndefined();
  expect(protocolNote({ 'circuit-prover': 'mirror.example.com/prover:2.0-v25.3.0' }, '0.28.0')).toBeDefined();
});
