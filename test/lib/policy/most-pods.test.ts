import { mostPods } from '../../../lib/policy/most-pods';
import { pool } from './facts';
import { cluster, deployment, object, statefulSet } from './objects';

const scaler = object('autoscaling/v2', 'HorizontalPodAutoscaler', {
  spec: { scaleTargetRef: { kind: 'Deployment', name: 'relay' }, minReplicas: 2, maxReplicas: 4 },
});
const rollingUpdate = { maxSurge: 2, maxUnavailable: 0 };

function most(...objects: Parameters<typeof cluster>[0]): number | undefined {
  const { objects: rendered, pods } = cluster(objects);
  const [first] = pods;
  return first && mostPods(rendered, [])(first);
}

describe('how many pods there may be', () => {
  it('is what is rendered', () => {
    expect(most(statefulSet({ spec: { replicas: 3 } }))).toBe(3);
  });

  it('is what the scaler makes, and what a rollout makes before others go', () => {
    expect(most(deployment(), scaler)).toBe(4);
    expect(most(deployment({ spec: { strategy: { rollingUpdate } } }), scaler)).toBe(6);
    expect(most(deployment({ spec: { replicas: 1, strategy: { rollingUpdate } } }))).toBe(3);
  });

  it('is one for every node that the pools of a DaemonSet may have', () => {
    const { kind: _, ...fields } = deployment({
      spec: { template: { spec: { nodeSelector: { 'chainyard.io/pool': 'app' } } } },
    });
    const { objects, pods } = cluster([{ ...fields, kind: 'DaemonSet' }]);
    const most = mostPods(objects, [pool({ maximum: 8 }), pool({ name: 'other', maximum: 100 })]);
    expect(pods.map(most)).toEqual([8]);
    expect(pods.map(mostPods(objects, []))).toEqual([1]);
  });

  it('is one where none is rendered, since a job starts it', () => {
    expect(most(deployment({ spec: { replicas: 0, strategy: { rollingUpdate } } }))).toBe(1);
    expect(most(statefulSet({ spec: { replicas: 0 } }))).toBe(1);
  });
});
