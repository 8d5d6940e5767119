import { check } from '../../../lib/policy/check';
import { applyExceptions, type Exception } from '../../../lib/policy/exceptions';
import type { Rule } from '../../../lib/policy/rule';
import { cluster, configMap, namespace, object } from './objects';

const everything: Rule = {
  id: 'nothing-exists',
  refuses: 'every object',
  why: 'it is a test',
  fix: 'remove it',
  check: ({ objects }) => objects.map((json) => ({ object: json, path: 'kind', message: json.json.kind })),
};
const rules = [everything, { ...everything, id: 'nothing-is-written', check: () => [] }];
const findings = check(cluster([configMap({}), namespace(), object('v1', 'Secret')]), rules);
const reason = 'it is needed by the test';

const environment = (exceptions: readonly Exception[]) => ({
  file: 'environments/test.yaml',
  exceptions,
  positionOf: ([, index, key]: readonly PropertyKey[]) => ({
    line: 10 + Number(index),
    column: key === 'object' ? 7 : 5,
  }),
});
const exception = (rule: string, object: string) => ({ rule, object, reason });
const kindOf = ({ message }: { readonly message: string }) => message;

describe('applyExceptions', () => {
  it('refuses every finding that no exception names', () => {
    const { refused, excused, errors } = applyExceptions(findings, environment([]), rules);
    expect(refused).toEqual(findings);
    expect([...excused, ...errors]).toEqual([]);
  });

  it('excuses findings by rule and object, with the reason', () => {
    const named = [
      exception('nothing-exists', 'ConfigMap/relay/relay'),
      exception('nothing-exists', 'Namespace/relay'),
    ];
    const { refused, excused, errors } = applyExceptions(findings, environment(named), rules);
    expect(refused.map(kindOf)).toEqual(['Secret']);
    expect(excused.map(({ finding }) => kindOf(finding))).toEqual(['ConfigMap', 'Namespace']);
    expect(excused.map((found) => found.reason)).toEqual([reason, reason]);
    expect(errors).toEqual([]);
  });

  it('excuses every finding of one rule in one object', () => {
    const twice = findings.flatMap((finding) => [finding, { ...finding, path: 'metadata' }]);
    const named = [exception('nothing-exists', 'Secret/relay/relay')];
    expect(applyExceptions(twice, environment(named), rules).excused).toHaveLength(2);
  });

  it('reports exceptions for rules that do not exist', () => {
    const named = [exception('nothing-exist', 'Namespace/relay'), exception('other', 'Namespace/relay')];
    expect(applyExceptions(findings, environment(named), rules).errors).toEqual([
      'environments/test.yaml:10:5 exceptions[0].rule: "nothing-exist" is not a rule (did you mean "nothing-exists"?)',
      'environments/test.yaml:11:5 exceptions[1].rule: "other" is not a rule',
    ]);
  });

  it('reports exceptions that excuse nothing, a repeated one too', () => {
    const named = [
      exception('nothing-is-written', 'Namespace/relay'),
      exception('nothing-exists', 'Secret/relay/relais'),
      exception('nothing-exists', 'Namespace/relay'),
      exception('nothing-exists', 'Namespace/relay'),
    ];
    expect(applyExceptions(findings, environment(named), rules).errors).toEqual([
      'environments/test.yaml:10:7 exceptions[0].object: "Namespace/relay" is not refused by nothing-is-written; ' +
        'remove the exception',
      'environments/test.yaml:11:7 exceptions[1].object: "Secret/relay/relais" is not refused by nothing-exists ' +
        '(did you mean "Secret/relay/relay"?); remove the exception',
      'environments/test.yaml:13:5 exceptions[3]: repeats exceptions[2]',
    ]);
  });
});
