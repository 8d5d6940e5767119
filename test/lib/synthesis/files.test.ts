import { parseAllDocuments } from 'yaml';
import type { RenderedObject } from '../../../lib/policy/rendered-object';
import { outputFiles } from '../../../lib/synthesis/files';
import { toYaml } from '../../../lib/synthesis/yaml';

const configMap = (name: string, data: Record<string, unknown> = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});
const rendered = (file: string, name: string): RenderedObject => ({ file, json: configMap(name) });

/** The same objects, read as YAML 1.1, which kubectl speaks. */
const read = (text: string) => parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS());

describe('files', () => {
  const files = outputFiles([
    rendered('60-b.k8s.yaml', 'one'),
    rendered('00-a.k8s.yaml', 'two'),
    rendered('60-b.k8s.yaml', 'three'),
  ]);

  it('are in the order in which they are applied', () => {
    expect([...files].map(([name]) => name)).toEqual(['00-a.k8s.yaml', '60-b.k8s.yaml']);
    expect(files.size).toBe(2);
  });

  it('hold their objects in the order given', () => {
    expect(new Map(files).get('60-b.k8s.yaml')).toBe(toYaml([configMap('one'), configMap('three')]));
  });

  it('can be read more than once', () => {
    expect([...files]).toEqual([...files]);
  });

  it('can be put after one another', () => {
    const all = [...files].map(([, text]) => text).join('');
    expect(read(all).map(({ metadata }) => metadata.name)).toEqual(['two', 'one', 'three']);
  });
});

describe('YAML', () => {
  const texts = [
    ...['yes', 'no', 'on', 'off', 'y', 'n', 'true', 'null', '~', '', ' ', '1', '1.0', '1e3', '0x10', '010', '0o7'],
    ...['1:30', '2001-01-01', '.inf', '- a', '# a', 'a: b', 'a #b', '*a', '&a', '!a', '%a', '@a', '`a', '"a"', "'a'"],
    ...['a\nb\n', 'a\n', '\n', 'a\tb', 'é', '🦊', 'x'.repeat(500), 'a\\b', '<<', '=', '12_000', '---', '...'],
  ];

  it.each(texts)('keeps the text %j', (text) => {
    const object = configMap('a', { [`key ${text}`]: text });
    expect(read(toYaml([object]))).toEqual([object]);
  });

  it('has no anchors, which people would have to look up', () => {
    const shared = { a: 'b' };
    expect(toYaml([configMap('a', { one: shared, two: shared })])).not.toMatch(/[&*]/);
  });

  it('never folds a line', () => {
    expect(toYaml([configMap('a', { text: 'word '.repeat(100).trim() })]).split('\n')).toHaveLength(8);
  });
});
