import { examples } from './examples';
import { type ConfigName, fixtures, keyTypes, realKeyTypes } from './key-types';

const names = Object.keys(fixtures) as ConfigName[];

test.each(names)('%s names keys of the real default configuration alone, with their types', (name) => {
  expect(realKeyTypes(name)).toMatchObject(keyTypes(examples[name]));
});

test.each(names.filter((name) => name !== 'config.toml'))('%s names all of them', (name) => {
  expect(keyTypes(examples[name])).toEqual(realKeyTypes(name));
});

test('integers, floats and texts are told from one another', () => {
  const types = { 'a.whole': 'integer', 'a.broken': 'float', 'a.text': 'string', 'a.list': 'array', yes: 'boolean' };
  expect(keyTypes('yes = true\n[a]\nwhole = 1\nbroken = 1.0\ntext = "1"\nlist = []')).toEqual(types);
});
