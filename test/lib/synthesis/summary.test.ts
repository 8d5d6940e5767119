import { rules } from '../../../lib/policy/rules';
import { acceptedRisks } from '../../../lib/synthesis/accepted-risks';
import { summary } from '../../../lib/synthesis/summary';
import { environment, renderedEnvironment } from '../../charts/environments';
import { required } from '../workloads/rendered';

const shown = (name: string, fields: Partial<Parameters<typeof summary>[0]> = {}) =>
  summary({ rendered: renderedEnvironment(name), excused: [], accepted: [], folder: 'dist', ...fields });

describe('the summary', () => {
  it('is a table of files with their total, and the next command', () => {
    const lines = shown('relay');
    expect(lines[0]).toMatch(/^relay: dist\/ +objects +CPU +memory +storage$/);
    expect(lines[1]).toMatch(/^00-platform\.k8s\.yaml +\d+ +0 +0 +0$/);
    expect(lines[2]).toMatch(/^50-relay\.k8s\.yaml +\d+ +120m +160Mi +20Gi$/);
    expect(lines[3]).toMatch(/^total +\d+ +120m +160Mi +20Gi$/);
    expect(lines.at(-1)).toBe('next: kubectl apply -f dist/');
  });

  it('counts the images without a digest', () => {
    expect(shown('relay')).toContain('images without a digest: 1; pin them: npm run pin');
  });

  it('says what a person must provide, and how, in the order in which it can be done', () => {
    expect(shown('perpetual-dev').slice(-4)).toEqual([
      'first: kubectl apply -f dist/00-platform.k8s.yaml',
      expect.stringMatching(/^Secret\/perpetual\/kubo must exist; make it: npm run /),
      expect.stringMatching(/^Secret\/perpetual\/registry must exist; make it: kubectl create secret /),
      'next: kubectl apply -f dist/',
    ]);
  });

  it('applies nothing first where nothing must be made in a namespace that is rendered', () => {
    const rendered = renderedEnvironment('relay');
    const expected = new Map([['Secret/elsewhere/opener', 'by hand']]);
    for (const given of [rendered, { ...rendered, expected }]) {
      expect(shown('relay', { rendered: given }).filter((line) => line.startsWith('first: '))).toEqual([]);
    }
  });

  it('says a note once that several systems make', () => {
    const rendered = { ...renderedEnvironment('relay'), notes: ['mind the gap', 'mind the gap'] };
    expect(shown('relay', { rendered }).filter((line) => line === 'note: mind the gap')).toHaveLength(1);
  });

  it('prints accepted risks and exceptions with their reasons', () => {
    const object = required(renderedEnvironment('relay').objects[0], 'object');
    const rule = required(rules[0], 'rule');
    const once = { finding: { object, rule, path: '', message: '' }, reason: 'it is right here' };
    const lines = shown('relay', { excused: [once, once], accepted: acceptedRisks(environment('relay')) });
    expect(lines.filter((line) => line.startsWith('exception: '))).toEqual([
      `exception: ${rule.id} for Namespace relay: it is right here`,
    ]);
    expect(lines.filter((line) => line.startsWith('accepted: '))).toEqual([
      expect.stringMatching(/^accepted: relay\.anonymousWrites: /),
    ]);
  });
});

describe('accepted risks', () => {
  it('are none where an environment accepts none', () => {
    expect(acceptedRisks(environment('local'))).toEqual([]);
  });
});
