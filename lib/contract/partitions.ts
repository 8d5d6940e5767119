/**
 * Partitions of AWS beside that of most regions, by how the names of their regions begin.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 */
const others: Readonly<Record<string, string>> = { 'cn-': 'aws-cn', 'us-gov-': 'aws-us-gov', 'eusc-': 'aws-eusc' };

/** Partition of AWS that a region is in, which every ARN begins with. */
export function partitionOf(region: string): string {
  const prefix = Object.keys(others).find((start) => region.startsWith(start));
  return (prefix === undefined ? undefined : others[prefix]) ?? 'aws';
}
