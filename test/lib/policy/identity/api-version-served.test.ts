import { apiVersionServed } from '../../../../lib/policy/rules/identity/api-version-served';
import { object, violations } from '../objects';

const found = (apiVersion: string, kind: string, kubernetesVersion = '1.36', ...operatorApis: string[]) =>
  violations(apiVersionServed, [object(apiVersion, kind)], { kubernetesVersion, operatorApis: new Set(operatorApis) });

describe('api-version-served', () => {
  it('says when a version was removed and what is served instead', () => {
    expect(found('policy/v1beta1', 'PodDisruptionBudget')).toEqual([
      'PodDisruptionBudget relay/relay apiVersion: policy/v1beta1 PodDisruptionBudget was removed in Kubernetes 1.25; ' +
        'served: policy/v1',
    ]);
    expect(found('autoscaling/v2beta2', 'HorizontalPodAutoscaler')[0]).toContain(
      'was removed in Kubernetes 1.26; served: autoscaling/v1 or autoscaling/v2',
    );
    expect(found('flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema')[0]).toContain('removed in Kubernetes 1.32');
  });

  it('says when a version comes', () => {
    expect(found('storage.k8s.io/v1', 'VolumeAttributesClass', '1.33')).toEqual([
      'VolumeAttributesClass relay/relay apiVersion: storage.k8s.io/v1 VolumeAttributesClass is served from ' +
        'Kubernetes 1.34 on, not by 1.33',
    ]);
    expect(found('storage.k8s.io/v1', 'VolumeAttributesClass', '1.34')).toEqual([]);
  });

  it('suggests the nearest kind or version', () => {
    expect(found('apps/v1', 'StatefullSet')).toEqual([
      'StatefullSet relay/relay apiVersion: apps/v1 StatefullSet is served neither by Kubernetes 1.36 ' +
        'nor by a named operator; served: apps/v1 StatefulSet',
    ]);
    expect(found('monitoring.coreos.com/v2', 'PodMonitor', '1.36', 'monitoring.coreos.com/v1')[0]).toContain(
      'served: monitoring.coreos.com/v1',
    );
    expect(found('keda.sh/v1alpha1', 'ScaledObject')[0]).toMatch(/nor by a named operator$/);
  });

  it('accepts what the Kubernetes version and the operators serve', () => {
    expect(found('apps/v1', 'Deployment')).toEqual([]);
    expect(found('batch/v1', 'CronJob', 'v1.30.2')).toEqual([]);
    expect(found('keda.sh/v1alpha1', 'ScaledObject', '1.36', 'keda.sh/v1alpha1')).toEqual([]);
  });
});
