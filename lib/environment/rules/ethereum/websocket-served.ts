import { nodesRule, servePlaces } from './nodes-rule';

/** Only what is served can be published. */
export const ethereumWebsocketServed = nodesRule('ethereum-websocket-served', function* (nodes) {
  for (const { section, path } of servePlaces(nodes)) {
    if (section.websocket === undefined || section.rpc.websocket) continue;
    const message = 'publishes what rpc.websocket: false does not serve; remove one of them';
    yield { path: [...path, 'websocket'], message };
  }
});
