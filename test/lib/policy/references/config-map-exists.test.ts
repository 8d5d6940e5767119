import { configMapExists } from '../../../../lib/policy/rules/references/config-map-exists';
import { configMap, container, cronJob, deployment, violations } from '../objects';

const pod = (spec: object) => deployment({ spec: { template: { spec } } });
const variable = (name: string, optional = false) => ({
  containers: [container({ env: [{ name: 'A', valueFrom: { configMapKeyRef: { name, key: 'a', optional } } }] })],
});

describe('config-map-exists', () => {
  it('refuses volumes, projected sources, variables and their lists from ConfigMaps that do not exist', () => {
    const missing = { name: 'missing' };
    const wrong = pod({
      volumes: [
        { name: 'a', configMap: missing },
        { name: 'b', projected: { sources: [{ configMap: missing }] } },
      ],
      initContainers: [container({ name: 'setup', envFrom: [{ configMapRef: missing }] })],
      ...variable('relais'),
    });
    const at = 'Deployment relay/relay spec.template.spec';
    expect(violations(configMapExists, [wrong, configMap({})])).toEqual([
      `${at}.initContainers[0].envFrom[0].configMapRef.name: ConfigMap relay/missing does not exist`,
      `${at}.containers[0].env[0].valueFrom.configMapKeyRef.name: ConfigMap relay/relais does not exist ` +
        '(did you mean "relay"?)',
      `${at}.volumes[0].configMap.name: ConfigMap relay/missing does not exist`,
      `${at}.volumes[1].projected.sources[0].configMap.name: ConfigMap relay/missing does not exist`,
    ]);
  });

  it('looks into the pods of CronJobs', () => {
    const template = { spec: { volumes: [{ name: 'a', configMap: { name: 'none' } }] } };
    expect(violations(configMapExists, [cronJob({ spec: { jobTemplate: { spec: { template } } } })])).toEqual([
      'CronJob relay/relay spec.jobTemplate.spec.template.spec.volumes[0].configMap.name: ' +
        'ConfigMap relay/none does not exist',
    ]);
  });

  it('accepts rendered, declared, built-in and optional ConfigMaps', () => {
    const right = [
      pod({ volumes: [{ name: 'a', configMap: { name: 'relay' } }] }),
      pod({ volumes: [{ name: 'a', configMap: { name: 'kube-root-ca.crt' } }] }),
      pod(variable('missing', true)),
      pod(variable('outside')),
    ];
    const external = new Set(['ConfigMap/relay/outside']);
    expect(violations(configMapExists, [...right, configMap({})], { external })).toEqual([]);
  });
});
