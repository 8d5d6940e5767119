import { environmentRules } from '../../lib/environment/rules';
import { findingsOf, invalidFiles } from './files';
import { describedBy, keyDescriptions } from './schema-keys';

describe('every invalid file gives exactly the findings that its first comments name', () => {
  it.each(invalidFiles.map((file) => [`${file.group}/${file.name}`, file] as const))('%s', (_, file) => {
    expect(findingsOf(file)).toEqual(file.expected);
    expect(file.expected).not.toEqual([]);
  });
});

describe('every rule over several values', () => {
  const files = invalidFiles.filter(({ name }) => environmentRules.some(({ id }) => name.startsWith(id)));

  it.each(environmentRules.map((rule) => [rule.id, rule] as const))('%s has its file', (id) => {
    expect(files.map(({ name }) => name)).toContain(id);
  });

  it.each(files.map((file) => [file.name, file] as const))(
    'finds all that is wrong with %s by itself',
    (name, file) => {
      const rule = environmentRules.find(({ id }) => name.startsWith(id));
      const others = environmentRules.filter((each) => each !== rule);
      expect(findingsOf(file, others)).toEqual([]);
    },
  );
});

describe('every key of the schema', () => {
  it('is refused in some file when its value is wrong', () => {
    const refused = new Set(invalidFiles.flatMap(({ expected }) => expected.flatMap(describedBy)));
    expect([...keyDescriptions].filter((description) => !refused.has(description))).toEqual([]);
    expect(keyDescriptions.size).toBeGreaterThan(60);
  });
});
