import { passwordPath } from '../lib/contract/rollup-stores';
import { storeUsers } from '../lib/contract/store-users';
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
  yield* databaseUsers(environment);
}

/**
 * Users that log in by password, which CloudFormation cannot make. The master user becomes a member of each, as PostgreSQL
 * wants it for databases of others, and leaves again.
 */
function* databaseUsers(environment: CloudEnvironment): Generator<string> {
  for (const each of storeUsers(environment)) {
    if (each.store !== 'database' || each.authentication === 'iam') continue;
    const { user } = each;
    const path = passwordPath(environment.name, each);
    yield `the database needs the user ${user}, with the password in ${path}, made once as docs/guides/deploy-to-aws.md says: CREATE USER "${user}" PASSWORD '…'; GRANT "${user}" TO CURRENT_USER; CREATE DATABASE "${user}" OWNER "${user}"; REVOKE ALL ON DATABASE "${user}" FROM PUBLIC; REVOKE "${user}" FROM CURRENT_USER;`;
  }
}

/** Whether it has nodes whose volumes are those of a chain that others have too. */
const hasChainData = ({ ethereum }: CloudEnvironment): boolean => ethereum !== undefined && ethereum.network !== 'dev';
