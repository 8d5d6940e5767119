import type { NodesSection, ServeSection } from '../../../../charts/ethereum/network';
import { renderEnvironment } from '../../../../charts/render';
import { expect } from '../../../live/support/report';
import { installCrds } from '../../stage';
import { objectsOf, type Subject } from '../../subject';
import { checkStrictly } from '../custom-resources';

/** The same serve nodes scaled by KEDA: what is rendered for it has the schema that it brings. */
export async function checkScaledOnRequests(subject: Subject, ethereum: NodesSection): Promise<string> {
  const { environment } = subject;
  const operators = [...environment.operators, 'keda' as const];
  const serve = ethereum.serve.map((section) => ({ ...section, scaling: onRequests }));
  const variant = { ...environment, operators, ethereum: { ...ethereum, serve } };
  const rendered = renderEnvironment(variant, (image) => image);
  const scaled = objectsOf(rendered, 'ScaledObject').filter(({ metadata }) => metadata.namespace === 'ethereum');
  expect(scaled.length === serve.length, `${scaled.length} ScaledObjects for ${serve.length} entries`);
  await installCrds(subject, ['keda']);
  for (const json of scaled) await checkStrictly(subject, json);
  return `${scaled.map(({ metadata }) => metadata.name).join(' and ')} by KEDA`;
}

const onRequests: ServeSection['scaling'] = {
  on: 'requests',
  target: 200,
  prometheus: 'http://prometheus.monitoring:9090',
};
