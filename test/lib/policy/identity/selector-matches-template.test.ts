import { selectorMatchesTemplate } from '../../../../lib/policy/rules/identity/selector-matches-template';
import { deployment, statefulSet, violations } from '../objects';

const template = { metadata: { labels: { 'app.kubernetes.io/name': 'kubo' } } };

describe('selector-matches-template', () => {
  it('refuses a selector that its own pods do not carry', () => {
    const relay = 'app.kubernetes.io/name=relay,app.kubernetes.io/instance=relay';
    const kubo = 'app.kubernetes.io/name=kubo,app.kubernetes.io/instance=relay';
    const message = `${relay} does not choose the labels of its pods: ${kubo}`;
    const wrong = [deployment({ spec: { template } }), statefulSet({ spec: { template } })];
    expect(violations(selectorMatchesTemplate, wrong)).toEqual([
      `Deployment relay/relay spec.selector: ${message}`,
      `StatefulSet relay/relay spec.selector: ${message}`,
    ]);
  });

  it('refuses an empty selector', () => {
    expect(
      violations(selectorMatchesTemplate, [deployment({ spec: { selector: { matchLabels: undefined } } })]),
    ).toEqual([
      'Deployment relay/relay spec.selector: an empty selector does not choose the labels of its pods: ' +
        'app.kubernetes.io/name=relay,app.kubernetes.io/instance=relay',
    ]);
  });

  it('accepts a selector of some of the labels', () => {
    const more = { metadata: { labels: { 'app.kubernetes.io/version': '1' } } };
    expect(violations(selectorMatchesTemplate, [deployment({ spec: { template: more } }), statefulSet()])).toEqual([]);
  });
});
