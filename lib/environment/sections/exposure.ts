import * as z from 'zod';
import { cidr, dnsLabel, dnsName } from '../fields';

const sources = z
  .array(cidr)
  .min(1)
  .meta({ examples: [['203.0.113.0/24']] })
  .describe('Address ranges that may connect; the whole internet must be written as 0.0.0.0/0.');

const loadBalancer = z.strictObject({
  via: z.literal('load-balancer').describe('A load balancer of the cloud.'),
  sources,
  hostname: dnsName
    .meta({ examples: ['ipfs.example.com'] })
    .optional()
    .describe(
      'DNS name that will point to the load balancer, announced to peers for TCP; without it a published swarm announces nothing that peers outside can dial.',
    ),
  udpHostname: dnsName
    .meta({ examples: ['ipfs-udp.example.com'] })
    .optional()
    .describe(
      'DNS name announced for UDP: where the provider cannot mix protocols, UDP has a load balancer of its own.',
    ),
});

const webLoadBalancer = loadBalancer.extend({
  certificate: z
    .string()
    .regex(/^arn:aws[a-z-]*:acm:/, 'is not the ARN of an ACM certificate')
    .meta({ examples: ['arn:aws:acm:eu-central-1:111122223333:certificate/00000000-0000-4000-8000-000000000000'] })
    .optional()
    .describe('ARN of the certificate for TLS at the load balancer (eks); without it only plain HTTP on port 80.'),
});

/**
 * IngressClasses whose traffic comes from a load balancer of the cloud: those of the AWS Load Balancer Controller and
 * of the Application Gateways of Azure.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/
 * @see https://learn.microsoft.com/azure/application-gateway/ingress-controller-overview
 */
const controllersOutside = ['alb', 'azure-application-gateway', 'azure-alb-external'];

const ingress = z.strictObject({
  via: z.literal('ingress').describe('An Ingress of a controller that exists.'),
  className: dnsLabel
    .meta({ examples: ['nginx'] })
    .refine((name) => !controllersOutside.includes(name), {
      error:
        'is of a controller without pods, which the network policies shut out: use "via: load-balancer", or a controller in the cluster such as ingress-nginx',
    })
    .describe('Name of the IngressClass; its controller must be pods of the cluster, such as those of ingress-nginx.'),
  host: dnsName.describe('Host name of the site.'),
  tlsSecret: dnsName
    .meta({ examples: ['relay-tls'] })
    .optional()
    .describe(
      'Name of the TLS Secret, made by hand or by a Certificate of cert-manager with DNS-01; the pods of HTTP-01 are denied by the default-deny policy. Without it: plain HTTP.',
    ),
  controller: dnsLabel.default('ingress-nginx').describe("Namespace of the controller's pods."),
});

const gateway = z.strictObject({
  via: z.literal('gateway').describe('An HTTPRoute; needs the operator gateway-api.'),
  host: dnsName.describe('Host name of the site.'),
  gateway: z
    .strictObject({
      namespace: dnsLabel.meta({ examples: ['edge'] }).describe('Its namespace.'),
      name: dnsName.meta({ examples: ['public'] }).describe('Its name.'),
    })
    .describe('The Gateway that exists.'),
  controller: dnsLabel.default('envoy-gateway-system').describe("Namespace of the proxy's pods."),
});

/** How a TCP or UDP port is published outside the cluster; left out, it is not. */
export const portExposure = loadBalancer;

/** How an HTTP port is published outside the cluster; left out, it is not. */
export const webExposure = z.discriminatedUnion('via', [webLoadBalancer, ingress, gateway]);

/** How a TCP or UDP port is published. */
export type PortExposure = z.output<typeof portExposure>;

/** How an HTTP port is published. */
export type WebExposure = z.output<typeof webExposure>;
