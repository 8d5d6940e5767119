import { alternatives, quote } from '../../words';
import { nodesRule } from './nodes-rule';
import { served } from './served-by';

/** Clients end at a namespace that they do not have, or leave it out in silence. */
export const ethereumNamespacesKnown = nodesRule('ethereum-namespaces-known', function* (nodes) {
  for (const { section, path, client } of served(nodes)) {
    for (const [index, namespace] of section.rpc.namespaces.entries()) {
      if (client.namespaces.includes(namespace)) continue;
      const message = `${quote(namespace)} is no namespace of ${client.title}; use ${alternatives(client.namespaces)}`;
      yield { path: [...path, 'rpc', 'namespaces', index], message };
    }
  }
});
