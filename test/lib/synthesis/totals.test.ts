import type { KubernetesObject } from '../../../lib/policy/rendered-object';
import { images } from '../../../lib/synthesis/images';
import { table } from '../../../lib/synthesis/table';
import { totals } from '../../../lib/synthesis/totals';
import { cronJob, deploymentOfContainer, object, statefulSet } from '../policy/objects';

const rendered = (...objects: KubernetesObject[]) => objects.map((json) => ({ file: 'a.k8s.yaml', json }));
const claim = object<KubernetesObject>('v1', 'PersistentVolumeClaim', {
  spec: { resources: { requests: { storage: '5Gi' } } },
});
const mebibyte = 2 ** 20;

describe('totals', () => {
  it('count pods as often as they run, and volumes as often as they are made', () => {
    const three = statefulSet({ spec: { replicas: 3 } });
    expect(totals(rendered(three))).toEqual({
      objects: 1,
      cpu: 300,
      memory: 3 * 128 * mebibyte,
      storage: 3 * 1024 * mebibyte,
    });
  });

  it('count as few pods as a scaler leaves', () => {
    const scaled = statefulSet({ spec: { replicas: undefined } });
    const scaler = object<KubernetesObject>('autoscaling/v2', 'HorizontalPodAutoscaler', {
      spec: { scaleTargetRef: { kind: 'StatefulSet', name: 'relay' }, minReplicas: 2, maxReplicas: 9 },
    });
    expect(totals(rendered(scaled, scaler))).toMatchObject({ cpu: 200, storage: 2 * 1024 * mebibyte });
  });

  it('count claims that are objects of their own', () => {
    expect(totals(rendered(claim)).storage).toBe(5 * 1024 * mebibyte);
  });

  it('leave out what runs by the clock, and what comes with each machine', () => {
    const none = { objects: 1, cpu: 0, memory: 0, storage: 0 };
    expect(totals(rendered(cronJob()))).toEqual(none);
    expect(totals(rendered({ ...deploymentOfContainer({}), kind: 'DaemonSet' }))).toEqual(none);
  });

  it('are nothing of nothing', () => {
    expect(totals([])).toEqual({ objects: 0, cpu: 0, memory: 0, storage: 0 });
  });
});

describe('images', () => {
  it('are named once each, sorted', () => {
    const one = deploymentOfContainer({ image: 'b:1' });
    const two = deploymentOfContainer({ image: 'a:1' });
    expect(images(rendered(one, two, one))).toEqual(['a:1', 'b:1']);
  });
});

describe('a table', () => {
  it('has its text on the left and its numbers on the right', () => {
    expect(
      table([
        ['file', 'CPU', 'memory'],
        ['a-long-name', '1', '10Mi'],
        ['b', '1500m', '0'],
      ]),
    ).toEqual(['file           CPU  memory', 'a-long-name      1    10Mi', 'b            1500m       0']);
  });

  it('of nothing has no lines', () => {
    expect(table([])).toEqual([]);
  });
});
