import { labelsValid } from '../../../../lib/policy/rules/identity/labels-valid';
import { deployment, object, violations } from '../objects';

const labelled = (labels: object) => object('v1', 'ConfigMap', { metadata: { labels } });

describe('labels-valid', () => {
  it('refuses keys and values that the API server does not take', () => {
    const wrong = labelled({
      'app.kubernetes.io/version': '1.0+build',
      'Bad_Prefix/name': 'a',
      'not valid': 'a',
      [`k${'e'.repeat(63)}`]: 'a',
      number: 1,
      long: `a${'-b'.repeat(32)}`,
    });
    const at = 'ConfigMap relay/relay metadata.labels';
    expect(violations(labelsValid, [wrong])).toEqual([
      `${at}["app.kubernetes.io/version"]: the value "1.0+build" is not valid`,
      `${at}["Bad_Prefix/name"]: the key's prefix "Bad_Prefix" is no DNS name`,
      `${at}["not valid"]: the key "not valid" is not valid`,
      `${at}["keeeeeeeeeeeeeeeeeee…" (64 characters)]: the key has 64 characters, more than 63`,
      `${at}["number"]: the value 1 is no text`,
      `${at}["long"]: the value "a-b-b-b-b-b-b-b-b-b-…" (65 characters) has more than 63 characters`,
    ]);
  });

  it('looks at annotations and pod templates', () => {
    const template = { metadata: { labels: { version: 'v 1' }, annotations: { 'bad key': 'any value' } } };
    expect(violations(labelsValid, [deployment({ spec: { template } })])).toEqual([
      'Deployment relay/relay spec.template.metadata.labels["version"]: the value "v 1" is not valid',
      'Deployment relay/relay spec.template.metadata.annotations["bad key"]: the key "bad key" is not valid',
    ]);
  });

  it('accepts valid labels, an empty value and any text in annotations', () => {
    const annotated = object('v1', 'ConfigMap', { metadata: { annotations: { 'example.org/note': 'any: text' } } });
    expect(violations(labelsValid, [deployment(), labelled({ 'a.b/c_d': 'E.f-1', empty: '' }), annotated])).toEqual([]);
  });
});
