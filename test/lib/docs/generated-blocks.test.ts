import { fillBlocks } from '../../../lib/docs/generated-blocks';

const text = 'before\n<!-- generated: table -->\nold\n<!-- end -->\nafter\n';

describe('fillBlocks', () => {
  it('replaces what stands between the marks, and nothing else', () => {
    const filled = 'before\n<!-- generated: table -->\nnew\n<!-- end -->\nafter\n';
    expect(fillBlocks(text, { table: 'new' })).toBe(filled);
    expect(fillBlocks(filled, { table: 'new' })).toBe(filled);
  });

  it('fails for a block that nothing fills, and for content without a block', () => {
    expect(() => fillBlocks(text, {})).toThrow('nothing generates the block table');
    expect(() => fillBlocks(text, { table: '', picture: '' })).toThrow('the text has no block picture');
  });
});
