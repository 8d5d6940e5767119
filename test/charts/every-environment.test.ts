import { renderCharts } from '../../charts/render-charts';
import { parseMemory } from '../../lib/k8s/quantity';
import type { RenderedEnvironment } from '../../lib/synthesis/rendered-environment';
import { totals } from '../../lib/synthesis/totals';
import { Rendered } from '../lib/workloads/rendered';
import { EnvironmentFolder } from './environment-folder';
import { environmentNames, renderedEnvironment } from './environments';
import { variantEnvironment, variants } from './variants';

const folder = new EnvironmentFolder();
beforeAll(() => folder.identify('variant'));

/** The shipped environments, and the variants with the most in them. */
const subjects: readonly (readonly [string, () => RenderedEnvironment])[] = [
  ...environmentNames.map((name) => [name, () => renderedEnvironment(name)] as const),
  ...variants
    .filter(({ parts, pools }) => parts === 'all' && pools === 'tainted')
    .map((variant) => {
      const environment = variantEnvironment(variant, 'variant');
      const render = () => renderCharts(folder.load('variant', environment), (image) => image);
      return [Object.values(variant).join(' '), render] as const;
    }),
];

/** Ports that no program declares for the outside; deluge's own and its web page are declared by none at all. */
function innerPorts({ facts }: RenderedEnvironment): readonly { readonly name: string; readonly number: number }[] {
  const declared = facts.workloads.flatMap(({ programs }) => programs.flatMap(({ ports }) => ports));
  const outer = declared.filter(({ exposure }) => exposure === 'public').map(({ name }) => name);
  const inner = declared.filter(({ name, exposure }) => exposure !== 'public' && !outer.includes(name));
  return [...inner, { name: 'daemon', number: 58846 }, { name: 'web-ui', number: 8112 }];
}

describe.each(subjects)('%s', (_, render) => {
  let objects: Rendered;
  let inner: ReturnType<typeof innerPorts>;
  beforeAll(() => {
    const rendered = render();
    objects = new Rendered(rendered.objects);
    inner = innerPorts(rendered);
  });

  it('never uses the network, ports or files of a node', () => {
    for (const pod of objects.pods()) {
      expect(pod).not.toHaveProperty('hostNetwork');
      expect(pod.volumes?.filter(({ hostPath }) => hostPath) ?? []).toEqual([]);
      const ports = [...(pod.initContainers ?? []), ...pod.containers].flatMap(({ ports = [] }) => ports);
      expect(ports.filter(({ hostPort }) => hostPort)).toEqual([]);
    }
  });

  it('never publishes a port that is not for the public', () => {
    const outside = objects.all('Service').filter(({ spec }) => spec?.type !== 'ClusterIP');
    const ports = outside.flatMap(({ spec }) => spec?.ports ?? []);
    const backends = JSON.stringify([objects.all('Ingress'), objects.all('HTTPRoute')]);
    for (const { name, number } of inner) {
      expect(ports.filter(({ port, targetPort }) => port === number || String(targetPort) === name)).toEqual([]);
      expect(backends).not.toMatch(new RegExp(`"(name":"${name}"|(number|port)":${number}\\b)`));
    }
  });

  it('allows no pod of another namespace but those that it names', () => {
    for (const { spec } of objects.all('NetworkPolicy')) {
      const peers = [
        ...(spec?.ingress ?? []).flatMap(({ from }) => from ?? []),
        ...(spec?.egress ?? []).flatMap(({ to }) => to ?? []),
      ];
      for (const { ipBlock, namespaceSelector } of peers) {
        if (ipBlock === undefined) expect(namespaceSelector?.matchLabels).toBeDefined();
      }
    }
  });

  it('lets nobody out to the metadata service', () => {
    for (const { spec } of objects.all('NetworkPolicy')) {
      const blocks = (spec?.egress ?? []).flatMap(({ to = [] }) => to.map(({ ipBlock }) => ipBlock));
      const everywhere = blocks.filter((block) => block?.cidr === '0.0.0.0/0');
      for (const block of everywhere) expect(block?.except).toContain('169.254.0.0/16');
    }
  });

  it('has no value of a Secret but in throw-away Secrets', () => {
    const values = objects.all('Secret').flatMap(({ stringData }) => Object.values(stringData ?? {}));
    const others = JSON.stringify(objects.objects.filter(({ kind }) => kind !== 'Secret'));
    for (const value of values) expect(others).not.toContain(value);
  });
});

describe('all that local ever requests', () => {
  it('fits a laptop: 1.5 CPU, 6 GiB, 20 GiB of volumes', () => {
    const { cpu, memory, storage } = totals(renderedEnvironment('local').objects);
    expect(cpu).toBeLessThanOrEqual(1500);
    expect(memory).toBeLessThanOrEqual(parseMemory('6Gi'));
    expect(storage).toBeLessThanOrEqual(parseMemory('20Gi'));
  });

  it('needs no operator, and nothing made by hand', () => {
    const { objects, expected } = renderedEnvironment('local');
    expect([...expected]).toEqual([]);
    const groups = new Set(objects.map(({ json }) => json.apiVersion.split('/')[0]));
    expect([...groups].filter((group) => group?.includes('.') && !group.endsWith('.k8s.io'))).toEqual([]);
    expect(groups).not.toContain('gateway.networking.k8s.io');
    expect(groups).not.toContain('snapshot.storage.k8s.io');
  });
});
