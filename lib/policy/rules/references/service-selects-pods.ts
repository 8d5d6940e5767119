import type { Rule } from '../../rule';
import { describeSelector } from '../../selectors';
import { selectingServices } from '../../services';

export const serviceSelectsPods: Rule = {
  id: 'service-selects-pods',
  refuses: 'a Service whose selector matches no rendered pod',
  why: 'it gets an address and answers nothing',
  fix: 'use labels that the pod template of the workload carries',
  *check(cluster) {
    for (const { object, namespace, selector } of selectingServices(cluster)) {
      if (cluster.podIndex.selects(namespace, selector)) continue;
      yield { object, path: 'spec.selector', message: `${describeSelector(selector)} selects no pod in ${namespace}` };
    }
  },
};
