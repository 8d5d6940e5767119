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

  it('says what a person must provide, and how', () => {
    const lines = shown('perpetual-dev').filter((line) => line.includes('must exist'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Secret\/perpetual\/kubo must exist; make it: npm run /);
    expect(lines[1]).toMatch(/^Secret\/perpetual\/registry must exist; make it: kubectl create secret /);
  });

  it('prints accepted risks and exceptions with their reasons', () => {
    const object = required(renderedEnvironment('relay').objects[0], 'object');
    const rule = required(rules[0], 'rule');
    const excused = [{ finding: { object, rule, path: '', message: '' }, reason: 'it is right here' }];
    const lines = shown('relay', { excused, accepted: acceptedRisks(environment('relay')) });
    expect(lines).toContain(`exception: ${rule.id} for Namespace relay: it is right here`);
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
