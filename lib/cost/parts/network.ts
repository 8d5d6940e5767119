import { podTemplates } from '../../policy/pod-templates';
import { replicaRanges } from '../../policy/scalers';
import { NETWORK_LABEL, publicNetworks } from '../../programs/ethereum/networks';
import { assumptions } from '../assumptions';
import { HOURS } from '../prices';
import { exactly, type Range, total } from '../range';
import { resources } from '../resources';
import type { Deployed, Usage } from '../usage';

/** NAT gateways by the hour, and what goes through them: most of it is what nodes of Ethereum send to their peers. */
export function natGateways({ templates, objects }: Deployed): Usage[] {
  const count = exactly(resources(templates, 'AWS::EC2::NatGateway').length);
  const item = 'NAT gateways';
  return [
    { item, price: 'nat-gateway-hour', count, each: exactly(HOURS) },
    { item, price: 'nat-gateway-gb', count, each: assumptions.natTraffic.range, assumed: ['natTraffic'] },
    {
      item: 'Ethereum nodes, through NAT gateways',
      price: 'nat-gateway-gb',
      count: count[0] === 0 ? exactly(0) : publicNodes(objects),
      each: assumptions.ethereumTraffic.range,
      assumed: ['ethereumTraffic'],
    },
  ];
}

/** How many pods follow a public network of Ethereum. */
function publicNodes(objects: Deployed['objects']): Range {
  const rangeOf = replicaRanges(objects);
  const nodes = podTemplates(objects).filter(({ labels }) =>
    Object.keys(publicNetworks).includes(labels[NETWORK_LABEL] ?? ''),
  );
  return total(nodes.map(rangeOf).map(({ minimum, maximum }) => [minimum, maximum]));
}

/** Interface endpoints by the hour in each of their zones, and what goes through them. */
export function endpoints({ templates }: Deployed): Usage[] {
  const own = resources(templates, 'AWS::EC2::VPCEndpoint').filter(({ VpcEndpointType: type }) => type === 'Interface');
  const inZones = own.reduce((sum, { SubnetIds = [] }) => sum + SubnetIds.length, 0);
  return [
    {
      item: `${own.length} interface endpoints, in each zone`,
      price: 'interface-endpoint-hour',
      count: exactly(inZones),
      each: exactly(HOURS),
    },
    {
      item: 'through interface endpoints',
      price: 'interface-endpoint-gb',
      count: exactly(own.length),
      each: assumptions.endpointTraffic.range,
      assumed: ['endpointTraffic'],
    },
  ];
}
