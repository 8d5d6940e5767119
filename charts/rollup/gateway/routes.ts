import {
  HttpRouteSpecRulesFiltersType as Filter,
  HttpRoute,
  type HttpRouteSpecRules,
  HttpRouteSpecRulesMatchesPathType as Match,
  HttpRouteSpecRulesFiltersUrlRewritePathType as Rewrite,
} from '../../../imports/gateway.networking.k8s.io';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import { GATEWAY, routeNames } from './names';

/** Where JSON-RPC is asked, and who answers it. */
export interface JsonRpc {
  /** Host name that callers use. */
  readonly host: string;
  /** Name of the Service. */
  readonly service: string;
  /** Its ports. */
  readonly http: number;
  readonly websocket: number;
  /** Seconds that the server gives a request. */
  readonly seconds: number;
}

/** Seconds after those of the server, so that it is the server who says that a request took too long. */
const MARGIN = 5;

/** HTTP at `/`, and WebSocket at `/ws`, which is `/` to the server. */
export function routes(chart: SystemChart, { host, service, http, websocket, seconds }: JsonRpc): void {
  const route = (name: string, rule: HttpRouteSpecRules) =>
    new HttpRoute(chart, `route-${name}`, {
      metadata: { name },
      spec: { parentRefs: [{ name: GATEWAY }], hostnames: [host], rules: [rule] },
    });
  route(routeNames.http, {
    matches: [{ path: { type: Match.PATH_PREFIX, value: '/' } }],
    timeouts: { request: `${seconds + MARGIN}s` },
    backendRefs: [{ name: service, port: http }],
  });
  const toRoot = { type: Rewrite.REPLACE_PREFIX_MATCH, replacePrefixMatch: '/' };
  route(routeNames.websocket, {
    matches: [{ path: { type: Match.PATH_PREFIX, value: '/ws' } }],
    filters: [{ type: Filter.URL_REWRITE, urlRewrite: { path: toRoot } }],
    // None: a connection lasts as long as both sides want it.
    timeouts: { request: '0s' },
    backendRefs: [{ name: service, port: websocket }],
  });
}
