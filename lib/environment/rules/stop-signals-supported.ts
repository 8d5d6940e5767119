import type { EnvironmentRule } from './rule';

/**
 * Minor version from which the API takes stop signals where a feature gate is on: an alpha one, which no provider sets.
 *
 * @see https://github.com/kubernetes/enhancements/blob/master/keps/sig-node/4960-container-stop-signals/kep.yaml
 */
const FIRST = 33;

/** The cluster takes the stop signals that it is said to take. */
export const stopSignalsSupported: EnvironmentRule = {
  id: 'stop-signals-supported',
  *check({ provider, kubernetes: { version, stopSignals } }) {
    if (!stopSignals) return;
    const path = ['kubernetes', 'stopSignals'];
    if (Number(version.split('.')[1]) < FIRST) {
      const message = `Kubernetes ${version} has no feature gate ContainerStopSignals; use 1.${FIRST} or newer, or leave it out`;
      yield { path, message };
    } else if (provider !== 'kind') {
      const message = `the feature gate ContainerStopSignals is off by default, and ${provider} lets nobody set it; leave it out`;
      yield { path, message };
    }
  },
};
