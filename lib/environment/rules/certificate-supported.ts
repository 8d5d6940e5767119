import { providers } from '../../providers';
import type { EnvironmentRule } from './rule';

/** TLS ends at the load balancer only where the provider's can. */
export const certificateSupported: EnvironmentRule = {
  id: 'certificate-supported',
  *check({ provider, operators, relay, perpetual }) {
    if (providers[provider].loadBalancer(new Set(operators)).certificate !== undefined) return;
    const exposures = [
      { path: ['relay', 'http'], exposure: relay?.http },
      { path: ['perpetual', 'orbitdb', 'http'], exposure: perpetual?.orbitdb.http },
    ];
    for (const { path, exposure } of exposures) {
      if (exposure?.via !== 'load-balancer' || exposure.certificate === undefined) continue;
      const message = `load balancers of ${provider} cannot end TLS; use via: ingress or via: gateway`;
      yield { path: [...path, 'certificate'], message };
    }
  },
};
