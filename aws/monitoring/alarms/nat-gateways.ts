import type { Alarm, Metric } from '../alarm';

/**
 * Alarms of NAT gateways.
 *
 * @param ids of the gateways; those of an environment without any need no alarms
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html
 */
export const natGatewayAlarms = (ids: readonly string[]): Alarm[] =>
  ids.flatMap((id, index) => gatewayAlarms(index + 1, id));

function gatewayAlarms(number: number, NatGatewayId: string): Alarm[] {
  const metric = (name: string): Metric => ({
    namespace: 'AWS/NATGateway',
    name,
    statistic: 'Sum',
    dimensions: { NatGatewayId },
  });
  const missingData = {
    treatedAs: 'notBreaching',
    because: 'a gateway that nothing goes through drops nothing',
  } as const;
  return [
    {
      id: `NatGatewayPorts${number}`,
      description: `NAT gateway ${number} has had no port left for new connections to some address for 15 minutes`,
      watched: metric('ErrorPortAllocation'),
      comparison: '>',
      threshold: 0,
      minutes: 15,
      missingData,
    },
    {
      id: `NatGatewayPackets${number}`,
      description: `NAT gateway ${number} has dropped packets for 15 minutes`,
      watched: metric('PacketsDropCount'),
      comparison: '>',
      threshold: 0,
      minutes: 15,
      missingData,
    },
  ];
}
