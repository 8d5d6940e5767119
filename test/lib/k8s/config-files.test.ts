import { ConfigFiles, contentHash } from '../../../lib/k8s/config-files';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import { renderSystem, system } from '../workloads/system';

const hashOf = (files: Record<string, string>) => new ConfigFiles(system(), 'files', files).hash;

describe('configuration files', () => {
  it('are a ConfigMap of the name that was chosen', () => {
    const rendered = renderSystem((chart) => new ConfigFiles(chart, 'relay', { 'a.sh': 'echo a\n' }));
    expect(rendered.one('ConfigMap', 'relay').data).toEqual({ 'a.sh': 'echo a\n' });
  });

  it('may be no text', () => {
    const of = (binary: string) => (chart: SystemChart) =>
      new ConfigFiles(chart, 'genesis', { 'config.yaml': 'a: 1\n' }, { binaries: { 'genesis.ssz': binary } });
    const rendered = renderSystem(of('AAEC')).one('ConfigMap', 'genesis');
    expect(rendered.data).toEqual({ 'config.yaml': 'a: 1\n' });
    expect(rendered.binaryData).toEqual({ 'genesis.ssz': 'AAEC' });
    expect(of('AAEC')(system()).hash).not.toBe(of('AAED')(system()).hash);
  });

  it('have a hash that changes with names and content, and with nothing else', () => {
    const hash = hashOf({ a: '1' });
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    expect(hashOf({ a: '1' })).toBe(hash);
    expect(hashOf({ a: '2' })).not.toBe(hash);
    expect(hashOf({ b: '1' })).not.toBe(hash);
    expect(hashOf({ a: '1', b: '' })).not.toBe(hash);
  });

  it('that are immutable have a name for every content, and no hash', () => {
    const rendered = renderSystem((chart) => {
      const files = new ConfigFiles(chart, 'genesis-1', { a: '1' }, { immutable: true });
      expect(files.hash).toBeUndefined();
    });
    expect(rendered.one('ConfigMap', 'genesis-1').immutable).toBe(true);
  });

  it('are hashed with SHA-256', () => {
    expect(contentHash('')).toBe('e3b0c44298fc');
  });
});
