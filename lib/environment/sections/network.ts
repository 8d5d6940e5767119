import * as z from 'zod';
import { cidr, networkCidr } from '../fields';

/** Addresses of the cluster and its cloud. */
export const network = z
  .strictObject({
    cidr: networkCidr
      .default('10.0.0.0/16')
      .describe(
        'Range of the network that nodes and load balancers are in, on eks that of the VPC; a wrong one denies the health checks of load balancers and counts the network as internet.',
      ),
    dns: z
      .array(cidr)
      .meta({ examples: [['169.254.20.10/32']] })
      .default([])
      .describe(
        'Addresses of DNS servers that are no pods, such as those of NodeLocal DNSCache; pods may ask them beside the pods of kube-dns.',
      ),
  })
  .prefault({})
  .describe('Addresses of the cluster.');
