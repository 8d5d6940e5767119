import * as z from 'zod';
import { parseDocument } from '../../../lib/environment/document';
import * as fieldTypes from '../../../lib/environment/fields';
import { validate } from '../../../lib/environment/validate';
import { findingsOf } from './findings';

const fields = { ...fieldTypes };

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const peer = '12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA';

/** Field → values that it takes. */
const right: Readonly<Record<keyof typeof fields, readonly unknown[]>> = {
  memory: ['512Mi', '1.5Gi', '10G', '900k', '1Pi'],
  storage: ['20Gi', '1Ti'],
  cpu: ['500m', '2', '0.125', 2, 0.5],
  dnsLabel: ['a', 'relay-1', '0', 'a'.repeat(63)],
  dnsName: ['relay.example.com', 'localhost', 'a.b', `${'a.'.repeat(126)}a`],
  cidr: ['10.0.0.0/16', '0.0.0.0/0', '203.0.113.7/32', '2001:db8::/32', '::/0', '::1/128', '::ffff:10.0.0.0/104'],
  networkCidr: ['10.0.0.0/16', '198.18.0.0/15', '0.0.0.0/1'],
  portNumber: [1, 8088, 65535],
  image: [
    'docker.io/ipfs/kubo:v0.42.0',
    'kubo:1',
    'localhost:5000/a/b__c:1.2.3-rc.1',
    'ghcr.io/owner/relay:main-1a2b3c',
    `ghcr.io/owner/relay:1.0.0@${digest}`,
  ],
  imageName: ['kubo', 'ghcr.io/owner/relay', 'localhost:5000/a/b'],
  imageTag: ['v0.42.0', '1', '_a', 'main-1a2b3c'],
  cron: [
    '0 3 * * *',
    '*/15 * * * *',
    '0 0 1,15 jan-MAR mon-fri',
    '5/10 0-23/2 ? * ?',
    '0 0 31 2 5',
    '0 0 31 2 */2',
    '0 0 29 2 *',
  ],
  duration: ['1s', '30s', '10m', '12h', '7d', '999999999s'],
  moment: ['2026-11-21T06:00:00Z', '2024-02-29T23:59:59Z'],
  httpsUrl: ['https://example.com', 'https://example.com:8443/a/b?c=d#e', 'https://[2001:db8::1]/'],
  httpUrl: ['http://prometheus.monitoring:9090', 'https://s3.example.com/a'],
  labelKey: ['app', 'app.kubernetes.io/name', 'A_b.c-1', `${'a.'.repeat(120)}a/b`],
  labelValue: ['', 'prometheus', 'v1.2_3', 'a'.repeat(63)],
  multiaddr: [
    '/ip4/203.0.113.7/tcp/4001',
    '/ip6/2001:db8::1/udp/4001/quic-v1',
    `/dns4/relay.example.com/tcp/443/wss/p2p/${peer}`,
    '/dnsaddr/bootstrap.libp2p.io/p2p/QmNnooDu7bfjPFoTZYxMNLWUQJyrVwtbZg5gBMjTezGAJN',
    '/ip4/10.0.0.0/ipcidr/8',
    `/p2p/${peer}/p2p-circuit`,
  ],
};

/** Field, value, finding. */
const wrong: readonly (readonly [field: keyof typeof fields, value: unknown, finding: string])[] = [
  [
    'labelKey',
    'a b',
    '"a b" is not the key of a label: at most 63 letters, digits, -, _ and ., with a DNS name and / before them if need be',
  ],
  ['labelValue', 'x y!', '"x y!" is not the value of a label: at most 63 letters, digits, -, _ and .'],
  ['duration', '0s', '"0s" is not a duration such as "30s", "10m", "12h" or "7d"'],
  ['duration', '1.5h', '"1.5h" is not a duration such as "30s", "10m", "12h" or "7d"'],
  ['moment', '2026-11-21', '"2026-11-21" is not a time in UTC such as "2026-11-21T06:00:00Z"'],
  [
    'moment',
    '2026-11-21T06:00:00+01:00',
    '"2026-11-21T06:00:00+01:00" is not a time in UTC such as "2026-11-21T06:00:00Z"',
  ],
  ['moment', '2026-02-30T06:00:00Z', '"2026-02-30T06:00:00Z" is a time that does not exist'],
  ['moment', '2026-13-01T06:00:00Z', '"2026-13-01T06:00:00Z" is a time that does not exist'],
  ['memory', '10GB', '"10GB" is not a Kubernetes quantity (did you mean "10Gi"?)'],
  ['memory', '64m', '"64m" is not a Kubernetes quantity (did you mean "64Mi"?)'],
  ['memory', ' 1.5 gib ', '" 1.5 gib " is not a Kubernetes quantity (did you mean "1.5Gi"?)'],
  ['memory', '1e9', '"1e9" is not a Kubernetes quantity'],
  ['memory', '-1Gi', '"-1Gi" is not a Kubernetes quantity'],
  ['memory', '0.0Gi', '"0.0Gi" must be more than 0'],
  ['memory', '512', '"512" has no unit (did you mean "512Mi"?)'],
  ['memory', 512, '512 has no unit (did you mean "512Mi"?)'],
  ['memory', 1073741824, '1073741824 has no unit (did you mean "1Gi"?)'],
  ['memory', true, 'expected text, got true (did you mean "true"?)'],
  ['storage', 20, '20 has no unit (did you mean "20Gi"?)'],
  ['storage', '20', '"20" has no unit (did you mean "20Gi"?)'],
  ['cpu', '2 cores', '"2 cores" is not a number of CPUs such as "2" or "500m" (did you mean "2"?)'],
  ['cpu', '500 Millicores', '"500 Millicores" is not a number of CPUs such as "2" or "500m" (did you mean "500m"?)'],
  ['cpu', 'half', '"half" is not a number of CPUs such as "2" or "500m"'],
  ['cpu', -1, '-1 is not a number of CPUs such as "2" or "500m"'],
  ['cpu', 0, '0 must be more than 0'],
  ['cpu', '0m', '"0m" must be more than 0'],
  ['cpu', 0.0005, '0.0005 is finer than a millicore, the least that Kubernetes counts'],
  ['cpu', ['2'], 'expected text or a number, got a list'],
  ['dnsLabel', 'My_Relay', '"My_Relay" is not a DNS label of a to z, 0 to 9 and - (did you mean "my-relay"?)'],
  ['dnsLabel', 'a.b', '"a.b" is not a DNS label of a to z, 0 to 9 and - (did you mean "a-b"?)'],
  ['dnsLabel', '', '"" is not a DNS label of a to z, 0 to 9 and -'],
  [
    'dnsLabel',
    'a'.repeat(64),
    '"aaaaaaaaaaaaaaaaaaaa…" (64 characters) is longer than the 63 characters of a DNS label of a to z, 0 to 9 and -',
  ],
  [
    'dnsName',
    'https://ghcr.io/owner',
    '"https://ghcr.io/owner" is not a DNS name of a to z, 0 to 9, - and dots (did you mean "ghcr.io"?)',
  ],
  ['dnsName', 'a..b', '"a..b" is not a DNS name of a to z, 0 to 9, - and dots'],
  ['cidr', '10.0.0.1/16', '"10.0.0.1/16" does not start at its network (did you mean "10.0.0.0/16"?)'],
  [
    'cidr',
    '2001:db8:0:0:0:0:0:1/32',
    '"2001:db8:0:0:0:0:0:1/32" does not start at its network (did you mean "2001:db8::/32"?)',
  ],
  ['cidr', '10.0.0.1', '"10.0.0.1" has no length (did you mean "10.0.0.1/32"?)'],
  ['cidr', '10.0.0.0/33', '"10.0.0.0/33" must have a length of 0 to 32'],
  ['cidr', '10.0.0.0/', '"10.0.0.0/" must have a length of 0 to 32'],
  ['cidr', 'fe80::%eth0/64', '"fe80::%eth0/64" is not an address range such as "10.0.0.0/16"'],
  ['cidr', '10.0.0/8', '"10.0.0/8" is not an address range such as "10.0.0.0/16"'],
  ['cidr', '10.0.0.0/8/8', '"10.0.0.0/8/8" is not an address range such as "10.0.0.0/16"'],
  ['networkCidr', 'fd00::/8', '"fd00::/8" must be a range of IPv4 addresses such as "10.0.0.0/16"'],
  [
    'networkCidr',
    '0.0.0.0/0',
    '"0.0.0.0/0" is the whole internet: name the range of the network, such as "10.0.0.0/16"',
  ],
  ['networkCidr', '10.0.0.1/16', '"10.0.0.1/16" does not start at its network (did you mean "10.0.0.0/16"?)'],
  ['portNumber', 0, '0 must be a port: 1 to 65535'],
  ['portNumber', 70000, '70000 must be a port: 1 to 65535'],
  ['portNumber', 80.5, 'expected a whole number, got 80.5'],
  ['portNumber', '8088', 'expected a number, got "8088" (did you mean 8088?)'],
  ['image', 'ipfs/kubo', '"ipfs/kubo" has no tag: add the version, as in "docker.io/ipfs/kubo:v0.42.0"'],
  [
    'image',
    `kubo@${digest}`,
    '"kubo…" (76 characters) has no tag: add the version, as in "docker.io/ipfs/kubo:v0.42.0"',
  ],
  ['image', 'ipfs/kubo:latest', '"ipfs/kubo:latest" must name a version: the tag "latest" changes its meaning'],
  ['image', 'ipfs/kubo:Main', '"ipfs/kubo:Main" must name a version: the tag "Main" changes its meaning'],
  ['image', 'IPFS/Kubo:v1', '"IPFS/Kubo:v1" is not an image with its tag (did you mean "ipfs/kubo:v1"?)'],
  [
    'image',
    'https://ghcr.io/a/b:1',
    '"https://ghcr.io/a/b:1" is not an image with its tag (did you mean "ghcr.io/a/b:1"?)',
  ],
  ['image', 'kubo:', '"kubo:" is not an image with its tag'],
  ['imageName', 'ghcr.io/a/b:1', '"ghcr.io/a/b:1" must be the name alone, without tag and digest'],
  ['imageName', 'a//b', '"a//b" is not a name of an image'],
  ['imageTag', 'nightly', '"nightly" must name a version: the tag "nightly" changes its meaning'],
  ['imageTag', '-1', '"-1" is not a tag: letters, digits, _, . and -, at most 128'],
  ['cron', '@daily', '"@daily" must be five fields with one space between them (did you mean "0 0 * * *"?)'],
  ['cron', '0  3 * * *', '"0  3 * * *" must be five fields with one space between them (did you mean "0 3 * * *"?)'],
  [
    'cron',
    '0 0 3 * * *',
    '"0 0 3 * * *" must have five fields, has 6: minute, hour, day of the month, month, day of the week',
  ],
  ['cron', '60 * * * *', '"60 * * * *" has "60" as minute: 0 to 59, *, ranges as 1-5, lists as 1,3, steps as */2'],
  ['cron', '0 22-2 * * *', '"0 22-2 * * *" has "22-2" as hour: 0 to 23, *, ranges as 1-5, lists as 1,3, steps as */2'],
  ['cron', '*/0 * * * *', '"*/0 * * * *" has "*/0" as minute: 0 to 59, *, ranges as 1-5, lists as 1,3, steps as */2'],
  [
    'cron',
    '*/90 * * * *',
    '"*/90 * * * *" has "*/90" as minute: 0 to 59, *, ranges as 1-5, lists as 1,3, steps as */2',
  ],
  ['cron', '0 0 * * 7', '"0 0 * * 7" has "7" as day of the week: 0 to 6, *, ranges as 1-5, lists as 1,3, steps as */2'],
  [
    'cron',
    '0 0 1, * *',
    '"0 0 1, * *" has "1," as day of the month: 1 to 31, *, ranges as 1-5, lists as 1,3, steps as */2',
  ],
  ['cron', '0 0 31 2,4 *', '"0 0 31 2,4 *" never runs: none of its months has that day'],
  [
    'httpsUrl',
    'http://example.com',
    '"http://example.com" is not an https:// address (did you mean "https://example.com"?)',
  ],
  ['httpsUrl', 'example.com/a', '"example.com/a" is not an https:// address (did you mean "https://example.com/a"?)'],
  ['httpsUrl', 'https://a b', '"https://a b" is not an https:// address'],
  [
    'httpsUrl',
    'https://me:pass@example.com',
    '"https://…@example.com" must not hold credentials: keep them in a Secret',
  ],
  ['httpUrl', 'ftp://example.com', '"ftp://example.com" is not an address such as "http://prometheus.monitoring:9090"'],
  ['httpUrl', 'http://me@example.com', '"http://…@example.com" must not hold credentials: keep them in a Secret'],
  ['multiaddr', '203.0.113.7:4001', '"203.0.113.7:4001" is not a multiaddr such as "/ip4/203.0.113.7/tcp/4001"'],
  ['multiaddr', '/ip4/203.0.113.7/tcp', '"/ip4/203.0.113.7/tcp" ends where the value of tcp should follow'],
  ['multiaddr', '/ip4/203.0.113.300/tcp/1', '"/ip4/203.0.113.300/tcp/1" has a wrong value for ip4: "203.0.113.300"'],
  ['multiaddr', '/ip4/1.2.3.4/tpc/1', '"/ip4/1.2.3.4/tpc/1" has an unknown protocol "tpc" (did you mean "tcp"?)'],
  ['multiaddr', '/dns/a/tcp/70000', '"/dns/a/tcp/70000" has a wrong value for tcp: "70000"'],
  ['multiaddr', '/p2p/nobody', '"/p2p/nobody" has a wrong value for p2p: "nobody"'],
  ['multiaddr', '/constructor/1', '"/constructor/1" has an unknown protocol "constructor"'],
];

const names = Object.keys(fields) as (keyof typeof fields)[];

function check(field: keyof typeof fields, value: unknown): unknown {
  const schema: z.ZodType<{ value: unknown }> = z.strictObject({ value: fields[field] });
  return validate(schema, parseDocument(JSON.stringify({ value }), 'x.yaml')).value;
}

function jsonSchemaOf(field: keyof typeof fields) {
  return z.toJSONSchema(fields[field], { target: 'draft-7', io: 'input' });
}

describe.each(names)('%s', (field) => {
  it.each(right[field].map((value) => [value]))('takes %j', (value) => {
    expect(() => check(field, value)).not.toThrow();
  });

  const findings = wrong.filter(([name]) => name === field).map(([, value, finding]) => [value, finding] as const);
  it.each(findings)('refuses %j', (value, finding) => {
    expect(findingsOf(() => check(field, value))).toEqual([`x.yaml:1:2 value: ${finding}`]);
  });

  it('tells editors a pattern that fits everything it takes', () => {
    const { pattern, type } = jsonSchemaOf(field);
    if (type === 'integer') return;
    for (const value of right[field].filter((value) => typeof value === 'string')) {
      expect(value).toMatch(new RegExp(pattern ?? 'no pattern'));
    }
  });
});

describe('cpu', () => {
  it.each([
    [2, '2'],
    ['2000m', '2'],
    [0.5, '500m'],
    ['0.125', '125m'],
  ])('gives %j as %s', (written, read) => {
    expect(check('cpu', written)).toBe(read);
  });
});

describe('portNumber', () => {
  it('tells editors its range', () => {
    expect(jsonSchemaOf('portNumber')).toMatchObject({ type: 'integer', minimum: 1, maximum: 65535 });
  });
});

describe('descriptions and defaults', () => {
  it('keep what editors know of a field', () => {
    const schema = z.strictObject({ size: fields.storage.default('1Gi').describe('Size of the volume.') });
    expect(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }).properties?.size).toEqual({
      type: 'string',
      default: '1Gi',
      description: 'Size of the volume.',
      pattern: '^\\d+(\\.\\d+)?(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)$',
      examples: ['20Gi', '1Ti'],
    });
  });
});
