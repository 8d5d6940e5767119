import { embeddedFileParses } from '../../../../lib/policy/rules/data/embedded-file-parses';
import { configMap, violations } from '../objects';

describe('embedded-file-parses', () => {
  it('refuses files that are not what their ending promises', () => {
    const wrong = configMap({
      'config.json': '{"a": 1,}',
      'rules.yaml': 'a: [1\nb: 2',
      'twice.yml': 'a: 1\na: 2',
      'app.toml': 'a = \nb = 1',
    });
    const [json, yaml, twice, toml] = violations(embeddedFileParses, [wrong]);
    expect(json).toMatch(/^ConfigMap relay\/relay data\["config\.json"\]: is no JSON: .*position 8/);
    expect(yaml).toMatch(/^ConfigMap relay\/relay data\["rules\.yaml"\]: is no YAML: .*at line 2, column 1$/);
    expect(twice).toMatch(/^ConfigMap relay\/relay data\["twice\.yml"\]: is no YAML: Map keys must be unique/);
    expect(toml).toBe('ConfigMap relay/relay data["app.toml"]: is no TOML: Invalid TOML document: invalid value');
  });

  it('accepts what parses, several documents, and other files', () => {
    const right = configMap({
      'config.json': '{"a": 1}',
      'rules.yaml': 'a: 1\n---\nb: 2',
      'empty.yml': '',
      'app.toml': 'a = 1\n[b]\nc = "d"',
      'start.sh': 'a: [1',
      json: '{',
    });
    expect(violations(embeddedFileParses, [right])).toEqual([]);
  });
});
