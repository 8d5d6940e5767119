import { App } from 'cdk8s';
import { type Program, program } from '../../../lib/k8s/program';
import type { Operator } from '../../../lib/operators/operators';
import { chartObjects } from '../../../lib/synthesis/objects';
import { StatelessDeployment } from '../../../lib/workloads/deployment';
import { SystemChart } from '../../../lib/workloads/system-chart';
import { client, server } from '../workloads/programs';
import { Rendered } from '../workloads/rendered';
import { cluster, renderSystem, system } from '../workloads/system';

const measured = program({ ...server, metrics: { port: 'rpc', path: '/metrics' } });

const rendered = (programs = [measured, client], operators: readonly Operator[] = []) =>
  renderSystem((chart) => new StatelessDeployment(chart, 'web', { component: 'server', pool: 'app', programs }), {
    operators: new Set(operators),
    scraper: { namespace: 'watch', labels: { app: 'scraper' } },
  });

const annotations = (of: ReturnType<typeof rendered>) =>
  of.one('Deployment', 'web').spec?.template.metadata?.annotations;

describe('metrics', () => {
  it('are found by annotations where there is no operator', () => {
    expect(annotations(rendered())).toEqual({
      'prometheus.io/scrape': 'true',
      'prometheus.io/port': '5001',
      'prometheus.io/path': '/metrics',
    });
    expect(rendered().names('PodMonitor')).toEqual([]);
  });

  it('of a sidecar are found too, and of two programs one, with a note about the other', () => {
    const port = { number: 8889, exposure: 'pod' } as const;
    const collector = program({
      ...client,
      name: 'collector',
      ports: { otel: port },
      metrics: { port: 'otel', path: '/' },
    });
    const build = (programs: readonly Program[]) => {
      const chart = system();
      new StatelessDeployment(chart, 'web', { component: 'server', pool: 'app', programs, sidecars: [collector] });
      chart.complete();
      return { notes: chart.notes, found: annotations(new Rendered(chartObjects(chart))) };
    };
    expect(build([client])).toMatchObject({ notes: [], found: { 'prometheus.io/port': '8889' } });
    expect(build([measured]).notes).toEqual([
      'relay: annotations name one metrics port of a pod; without the operator prometheus-operator nobody finds those of server in web',
    ]);
  });

  it('are found by a PodMonitor where there is one', () => {
    const withOperator = rendered(undefined, ['prometheus-operator']);
    expect(annotations(withOperator)).toBeUndefined();
    expect(withOperator.one('PodMonitor', 'web').spec).toEqual({
      selector: { matchLabels: { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/instance': 'web' } },
      podMetricsEndpoints: [
        {
          port: 'rpc',
          path: '/metrics',
          relabelings: [{ action: 'replace', targetLabel: 'job', replacement: 'server' }],
        },
      ],
    });
  });

  it('carry the labels of pods that the chart names, so that alerts join over namespaces', () => {
    const labels = (metricLabels?: readonly string[]) => {
      const chart = new SystemChart(new App(), 'rollup-core', {
        cluster: cluster({ operators: new Set(['prometheus-operator']) }),
        file: '40-rollup-core',
        metricLabels,
      });
      new StatelessDeployment(chart, 'web', { component: 'server', pool: 'app', programs: [measured] });
      chart.complete();
      return new Rendered(chartObjects(chart)).one('PodMonitor', 'web').spec?.podTargetLabels;
    };
    expect(labels(['rollup'])).toEqual(['rollup']);
    expect(labels()).toBeUndefined();
  });

  it('are told with the labels by which Prometheus selects', () => {
    const labelled = renderSystem(
      (chart) => new StatelessDeployment(chart, 'web', { component: 'server', pool: 'app', programs: [measured] }),
      { operators: new Set(['prometheus-operator']), monitorLabels: { release: 'prometheus' } },
    );
    expect(labelled.one('PodMonitor', 'web').metadata.labels).toMatchObject({
      release: 'prometheus',
      'app.kubernetes.io/name': 'web',
    });
  });

  it('are read by the scraper alone, and stay out of the Service', () => {
    expect(rendered().one('NetworkPolicy', 'web').spec?.ingress).toEqual([
      {
        from: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'watch' } },
            podSelector: { matchLabels: { app: 'scraper' } },
          },
        ],
        ports: [{ protocol: 'TCP', port: 5001 }],
      },
    ]);
    expect(
      rendered()
        .one('Service', 'web')
        .spec?.ports?.map(({ name }) => name),
    ).not.toContain('rpc');
  });

  it('open nothing where a program has none', () => {
    expect(rendered([client]).one('NetworkPolicy', 'web').spec?.ingress ?? []).toEqual([]);
    expect(rendered([client], ['prometheus-operator']).names('PodMonitor')).toEqual([]);
  });
});
