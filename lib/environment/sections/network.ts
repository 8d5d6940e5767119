import * as z from 'zod';
import { cidr } from '../fields';

/** Addresses of the cluster and its cloud. */
export const network = z
  .strictObject({
    cidr: cidr.default('10.0.0.0/16').describe('Range of the VPC: nodes, pods on EKS, and load balancers.'),
  })
  .prefault({})
  .describe('Addresses of the cluster.');
