import { overlaps } from '../../../contract/cidr';
import { SERVICE_CIDR } from '../../../contract/service-range';
import { subnetPlanProblem } from '../../../contract/subnet-plan';
import { cloudRule } from './cloud-rule';

/** The VPC holds all its subnets, and no address of it is one of a Service. */
export const awsNetworkFits = cloudRule('aws-network-fits', function* (_, { network: { cidr } }) {
  const path = ['network', 'cidr'];
  const problem = subnetPlanProblem(cidr);
  if (problem !== undefined) yield { path, message: `"${cidr}" ${problem}` };
  if (overlaps(cidr, SERVICE_CIDR)) {
    const message = `"${cidr}" overlaps the addresses of the cluster's Services, ${SERVICE_CIDR}; use another range, such as 10.0.0.0/16`;
    yield { path, message };
  }
});
