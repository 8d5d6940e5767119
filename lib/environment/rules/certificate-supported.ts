import { providers } from '../../providers';
import { places } from '../places';
import { environmentSchema } from '../schema';
import { webExposure } from '../sections/exposure';
import type { EnvironmentRule } from './rule';

/** TLS ends at the load balancer only where the provider's can. */
export const certificateSupported: EnvironmentRule = {
  id: 'certificate-supported',
  *check(environment) {
    const { provider, operators } = environment;
    if (providers[provider].loadBalancer(new Set(operators)).certificate !== undefined) return;
    for (const { path, value } of places(environmentSchema, environment, webExposure)) {
      if (value.via !== 'load-balancer' || value.certificate === undefined) continue;
      const message = `load balancers of ${provider} cannot end TLS; use via: ingress or via: gateway`;
      yield { path: [...path, 'certificate'], message };
    }
  },
};
