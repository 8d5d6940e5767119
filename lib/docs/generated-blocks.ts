/**
 * Replaces the generated blocks of a Markdown text.
 *
 * @param text text with `<!-- generated: name -->` and `<!-- end -->` lines
 * @param blocks content by name
 * @throws Error when a block has no content, or the text lacks a block
 */
export function fillBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  const found = new Set<string>();
  const filled = text.replace(/(<!-- generated: ([a-z-]+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start, name, end) => {
    found.add(name);
    const content = blocks[name];
    if (content === undefined) throw new Error(`nothing generates the block ${name}`);
    return `${start}${content}\n${end}`;
  });
  const lost = Object.keys(blocks).find((name) => !found.has(name));
  if (lost !== undefined) throw new Error(`the text has no block ${lost}`);
  return filled;
}
