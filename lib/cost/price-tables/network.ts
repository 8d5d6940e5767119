import { checked, type PriceTable, remembered } from '../price';

/** Ways out of a VPC and around it; an interface endpoint is paid for in each of its zones. */
export const network = {
  source: 'https://aws.amazon.com/vpc/pricing/ and https://aws.amazon.com/privatelink/pricing/',
  comparedWith: 'usage types EUC1-NatGateway-Hours, EUC1-VpcEndpoint-Hours and PublicIPv4:InUseAddress of public bills',
  date: '2026-08-10',
  prices: {
    'nat-gateway-hour': { 'eu-central-1': checked(0.052), 'us-east-1': checked(0.045) },
    'nat-gateway-gb': { 'eu-central-1': remembered(0.052), 'us-east-1': checked(0.045) },
    'public-address-hour': { everywhere: checked(0.005) },
    'interface-endpoint-hour': { 'eu-central-1': checked(0.012), 'us-east-1': checked(0.01) },
    'interface-endpoint-gb': { everywhere: checked(0.01) },
  },
} satisfies PriceTable;
