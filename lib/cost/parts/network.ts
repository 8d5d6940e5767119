import { assumptions } from '../assumptions';
import { HOURS } from '../prices';
import { exactly } from '../range';
import { resources } from '../resources';
import type { Deployed, Usage } from '../usage';

/** NAT gateways by the hour, and what goes through them. */
export function natGateways({ templates }: Deployed): Usage[] {
  const count = exactly(resources(templates, 'AWS::EC2::NatGateway').length);
  const item = 'NAT gateways';
  return [
    { item, price: 'nat-gateway-hour', count, each: exactly(HOURS) },
    { item, price: 'nat-gateway-gb', count, each: assumptions.natTraffic.range, assumed: ['natTraffic'] },
  ];
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
