import { acceptedRisks } from '../lib/synthesis/accepted-risks';
import type { CloudEnvironment } from './cloud-environment';

/** Keys of an environment file whose risks are those of its cloud; the charts tell the others. */
const ofTheCloud = /^(aws|nodePools)\b/;

/** What people must know of a cloud before they deploy it, one line each: accepted risks first. */
export function cloudNotes(environment: CloudEnvironment): string[] {
  const accepted = acceptedRisks(environment).filter((line) => ofTheCloud.test(line));
  return [
    ...accepted.map((line) => `accepted: ${line}`),
    ...[...prerequisites(environment)].map((line) => `note: ${line}`),
  ];
}

function* prerequisites(environment: CloudEnvironment): Generator<string> {
  if (environment.aws.cluster.publicApiServer === undefined) {
    yield 'the API server answers inside the VPC only: join it by a VPN or peering, or name aws.cluster.publicApiServer.sources';
  }
  if (environment.aws.backup?.volumes && hasChainData(environment)) {
    yield 'aws.backup.volumes backs up every volume of pods, of Ethereum nodes and their copies too: terabytes that come again from peers; false backs up the database alone';
  }
}

/** Whether it has nodes whose volumes are those of a chain that others have too. */
const hasChainData = ({ ethereum }: CloudEnvironment): boolean => ethereum !== undefined && ethereum.network !== 'dev';
