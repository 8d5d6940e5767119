import * as z from 'zod';
import { uniqueList } from '../unique-list';

/** AWS services that an interface endpoint brings into the VPC. @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html */
export const interfaceEndpoints = [
  'autoscaling',
  'ec2',
  'ecr.api',
  'ecr.dkr',
  'eks',
  'eks-auth',
  'elasticloadbalancing',
  'kms',
  'logs',
  'monitoring',
  'secretsmanager',
  'sqs',
  'ssm',
  'ssmmessages',
  'sts',
] as const;

/** Ways out of the VPC and around it. */
export const network = z
  .strictObject({
    natGateways: z
      .number()
      .int()
      .min(0)
      .max(2)
      .default(1)
      .describe('NAT gateways, by which private subnets reach the internet; with 2 each zone has its own.'),
    endpoints: uniqueList(z.enum(interfaceEndpoints))
      .meta({ examples: [['ecr.api', 'ecr.dkr', 'sts']] })
      .default([])
      .describe('Interface endpoints, each paid for by the hour in both zones; S3 has a gateway endpoint for nothing.'),
  })
  .prefault({})
  .describe('Ways out of the VPC.');
