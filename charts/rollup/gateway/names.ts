/** Name of the Gateway. */
export const GATEWAY = 'json-rpc';

/** Routes of the Gateway, each with limits of its own. */
export const routeNames = { http: 'api-http', websocket: 'api-websocket' } as const;
