import { checked, type PriceTable, remembered } from '../price';

/** Elastic Load Balancing; a capacity unit is what the busiest of its measures makes it. */
export const loadBalancers = {
  source: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
  comparedWith: 'usage types LoadBalancerUsage and EUC1-LoadBalancerUsage of public bills and price lists',
  date: '2026-08-10',
  prices: {
    'network-load-balancer-hour': { 'eu-central-1': remembered(0.027), 'us-east-1': remembered(0.0225) },
    'network-load-balancer-unit-hour': { everywhere: remembered(0.006) },
    'application-load-balancer-hour': { 'eu-central-1': checked(0.027), 'us-east-1': checked(0.0225) },
    'application-load-balancer-unit-hour': { everywhere: remembered(0.008) },
  },
} satisfies PriceTable;
