import { ApiObject, type Chart } from 'cdk8s';
import type { KubernetesObject, RenderedObject } from '../policy/rendered-object';
import { withoutEmptyValues } from './empty-values';
import { inApplyOrder } from './order';

/**
 * Renders every object of a chart, once.
 *
 * The cost is one walk of the chart: `App.synth` walks the whole app again for every chart.
 */
export function chartObjects(chart: Chart): RenderedObject[] {
  const objects = chart.node
    .findAll()
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((object) => withoutEmptyValues(object.toJson() as KubernetesObject));
  const file = `${chart.node.id}.k8s.yaml`;
  return inApplyOrder(objects).map((json) => ({ file, json }));
}
