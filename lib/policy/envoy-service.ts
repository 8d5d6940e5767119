/** The Service that Envoy Gateway makes in front of the proxies of a Gateway, as an EnvoyProxy asks for it. */
export interface EnvoyService {
  /** @default LoadBalancer */
  readonly type?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly loadBalancerSourceRanges?: readonly string[];
}

interface ProxySpec {
  readonly provider?: { readonly kubernetes?: { readonly envoyService?: EnvoyService } };
}

/** What the spec of an EnvoyProxy says of its Service. */
export const envoyService = (spec: object | undefined): EnvoyService =>
  (spec as ProxySpec | undefined)?.provider?.kubernetes?.envoyService ?? {};
