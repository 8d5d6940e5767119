import type { Recipe } from '../../images/recipe';
import { absent, keda, prometheus } from './programs';

/** Names under which KEDA is published. */
export const kedaImages = {
  'keda-operator': 'ghcr.io/kedacore/keda:2.21.0',
  'keda-metrics-apiserver': 'ghcr.io/kedacore/keda-metrics-apiserver:2.21.0',
} as const;

/** A program alone, as in the published image. */
const alone = (what: string, target: string, source: string): Recipe => ({
  what,
  debian: false,
  user: 1000,
  entrypoint: [target],
  sources: [source],
  files: async () => ({ [target]: source }),
});

/** Images of the test of autoscaling, by name; none where this machine lacks something for it. */
export const autoscalingRecipes: readonly (readonly [string, Recipe])[] =
  absent() === undefined
    ? [
        [kedaImages['keda-operator'], alone('the operator of KEDA 2.21.0', '/keda', keda.operator)],
        [kedaImages['keda-metrics-apiserver'], alone('the adapter of KEDA 2.21.0', '/keda-adapter', keda.adapter)],
        ['chainyard.test/prometheus:1', { ...alone("Debian's Prometheus", '/prometheus', prometheus), debian: true }],
      ]
    : [];
