import path from 'node:path';
import * as z from 'zod';
import { parseDocument } from '../../../lib/environment/document';
import { issueLines, validate } from '../../../lib/environment/validate';
import { exampleSchema, exampleText } from './example';
import { findingsOf } from './findings';

const read = (text: string, file = 'environments/x.yaml') => validate(exampleSchema, parseDocument(text, file));

/** What is wrong → lines added to a file that is right without them → the findings after the file's name. */
const wrong: Readonly<Record<string, readonly [added: string, ...findings: string[]]>> = {
  'an unknown key near a known one': ['relya: {}', ':3:1 relya: unknown key (did you mean "relay"?)'],
  'an unknown key in another spelling': ['Relay: {}', ':3:1 Relay: unknown key (did you mean "relay"?)'],
  'an unknown key near none': [
    'relay: {image: a:1, memory: 1Gi}',
    ':3:21 relay.memory: unknown key, expected one of image, storage, http',
  ],
  'an unknown key of a record': [
    'limits: {cpu: 1Gi, dsk: 1Gi}',
    ':3:10 limits.cpu: unknown key, expected one of memory, disk',
    ':3:20 limits.dsk: unknown key (did you mean "disk"?)',
  ],
  'two things in one line': [
    'limits: {cpu: 1Gi, memory: 1GB}',
    ':3:10 limits.cpu: unknown key, expected one of memory, disk',
    ':3:20 limits.memory: "1GB" is not a Kubernetes quantity (did you mean "1Gi"?)',
  ],
  'an unknown key that looks secret': [
    'ghp_0123456789abcdefghij0123456789ABCDEF: 1',
    expect.stringMatching(/^:3:1 \["ghp_…" \(40 characters\)\]: unknown key, expected one of name, /),
  ],
  'a missing key': ['relay: {}', ':3:1 relay.image: missing, expected text'],
  'a wrong name of a record': [
    'pools: {App: {cpu: 1}}',
    ':3:9 pools.App: "App" is not a DNS label of a to z, 0 to 9 and - (did you mean "app"?)',
  ],
  'a value near one of a few': [
    'operators: [istoi]',
    ':3:13 operators[0]: "istoi" is not one of istio, keda (did you mean "istio"?)',
  ],
  'a value near none of a few': ['operators: [argo]', ':3:13 operators[0]: "argo" is not one of istio, keda'],
  'another value than the only one': ['kind: sample', ':3:1 kind: "sample" is not "example"'],
  'a list where one of a few is expected': [
    'operators: [[istio]]',
    ':3:13 operators[0]: expected one of istio, keda, got a list',
  ],
  'text for a list': ['operators: istio', ':3:1 operators: expected a list, got "istio"'],
  'text for a mapping': ['relay: big', ':3:1 relay: expected a mapping, got "big"'],
  'nothing for a mapping': ['relay:', ':3:1 relay: expected a mapping, got nothing (did you mean {}?)'],
  'nothing for a list': ['operators:', ':3:1 operators: expected a list, got nothing (did you mean []?)'],
  'a list for a mapping': ['pools: [a]', ':3:1 pools: expected a mapping, got a list'],
  'a number for text': ['version: 1.36', ':3:1 version: expected text, got 1.36 (did you mean "1.36"?)'],
  'text for a number': ['replicas: "3"', ':3:1 replicas: expected a number, got "3" (did you mean 3?)'],
  'other text for a number': ['replicas: many', ':3:1 replicas: expected a number, got "many"'],
  'a fraction for a whole number': ['replicas: 1.5', ':3:1 replicas: expected a whole number, got 1.5'],
  'a word for true': ['public: Yes', ':3:1 public: expected true or false, got "Yes" (did you mean true?)'],
  'a quoted false': ['public: "false"', ':3:1 public: expected true or false, got "false" (did you mean false?)'],
  'another word for true': ['public: constructor', ':3:1 public: expected true or false, got "constructor"'],
  'a number too small': ['replicas: 0', ':3:1 replicas: 0 must be at least 1'],
  'a number too large': ['replicas: 12', ':3:1 replicas: 12 must be at most 9'],
  'a number between steps': ['replicas: 4', ':3:1 replicas: 4 must be a multiple of 3'],
  'a list too long': ['operators: [keda, keda, keda]', ':3:1 operators: must have at most 2 entries'],
  'an empty list and empty text': [
    'relay: {image: a:1, http: {via: load-balancer, sources: []}}',
    ':3:48 relay.http.sources: must not be empty',
  ],
  'text outside a pattern with words for it': ['version: "2"', ':3:1 version: "2" is not a version such as "1.36"'],
  'text outside a pattern without words': ['region: A1', ':3:1 region: "A1" must match /^[a-z]+$/'],
  'an unknown form near a known one': [
    'relay: {image: a:1, http: {via: ingres}}',
    ':3:28 relay.http.via: "ingres" is not one of load-balancer, ingress (did you mean "ingress"?)',
  ],
  'no form where one must be chosen': [
    'relay: {image: a:1, http: {host: a}}',
    ':3:21 relay.http.via: missing, expected one of load-balancer, ingress',
  ],
  'keys of another form': [
    'relay: {image: a:1, http: {via: ingress, host: a, sources: []}}',
    ':3:51 relay.http.sources: unknown key, expected one of via, host',
  ],
  'a value of none of two kinds': ['idle: often', ':3:1 idle: expected never or a number, got "often"'],
  'a mapping nearest to one of two': ['backup: {at: noon}', ':3:1 backup.zone: missing, expected text'],
  'a mapping like none of two': ['backup: 1', ':3:1 backup: expected a mapping, got 1'],
  'what a rule over several keys refuses': [
    'relay: {image: quay.io/a/b:1}',
    ':3:9 relay.image: comes from a registry that is not mirrored',
  ],
  'a long value': [
    `provider2: ${'x'.repeat(500)}\nversion: ${'y'.repeat(500)}`,
    ':3:1 provider2: unknown key (did you mean "provider"?)',
    ':4:1 version: "yyyyyyyyyyyyyyyyyyyy…" (500 characters) is not a version such as "1.36"',
  ],
  'everything at once, in the order of the lines': [
    'zones: 1\nrelay:\n  storage: {data: 10GB}\n  image: kubo\nport: 0',
    expect.stringMatching(/^:3:1 zones: unknown key, expected one of name, /),
    ':5:13 relay.storage.data: "10GB" is not a Kubernetes quantity (did you mean "10Gi"?)',
    ':6:3 relay.image: "kubo" has no tag: add the version, as in "docker.io/ipfs/kubo:v0.42.0"',
    ':7:1 port: 0 must be a port: 1 to 65535',
  ],
};

describe('validate refuses', () => {
  it.each(Object.entries(wrong))('%s', (_, [added, ...findings]) => {
    const lines = findingsOf(() => read(`name: local\nprovider: kind\n${added}\n`));
    expect(lines.map((line) => line.replace(/^environments\/x\.yaml/, ''))).toEqual(findings);
  });

  it('an empty mapping with all that it misses', () => {
    expect(findingsOf(() => read('{}'))).toEqual([
      'environments/x.yaml:1:1 name: missing, expected text',
      'environments/x.yaml:1:1 provider: missing, expected one of kind, eks, spot, aks',
    ]);
  });

  it('what a mapping without keys is given', () => {
    const schema: z.ZodType<object> = z.strictObject({ none: z.strictObject({}) });
    const lines = findingsOf(() => validate(schema, parseDocument('none: {a: 1}', 'x.yaml')));
    expect(lines).toEqual(['x.yaml:1:8 none.a: unknown key, none is expected here']);
  });
});

describe('validate returns', () => {
  it('the values with the defaults filled in', () => {
    expect(read('name: local\nprovider: kind\nrelay: {image: "a:1"}\npools: {app: {cpu: 0.5}}')).toEqual({
      name: 'local',
      provider: 'kind',
      kind: 'example',
      operators: [],
      public: false,
      pools: { app: { cpu: '500m' } },
      limits: {},
      relay: { image: 'a:1', storage: { data: '1Gi' } },
    });
  });

  it('a file with every key', () => {
    expect(read(exampleText)).toMatchObject({ name: 'local', relay: { http: { via: 'load-balancer' } } });
  });
});

describe('files in messages', () => {
  it.each([
    [path.resolve('environments/x.yaml'), 'environments/x.yaml'],
    ['./environments/../x.yaml', 'x.yaml'],
    ['/x.yaml', '/x.yaml'],
    ['a\nb.yaml', 'a\\u{a}b.yaml'],
  ])('%j is shown as %s', (file, shown) => {
    expect(findingsOf(() => read('name: a\nprovider: x', file))[0]).toBe(
      `${shown}:2:1 provider: "x" is not one of kind, eks, spot, aks`,
    );
  });
});

describe('rules over several values', () => {
  const document = parseDocument('name: a\npools:\n  app:\n    zones: [a, b c]\n', 'x.yaml');

  it('write many in the order of the lines', () => {
    const found = [
      { path: ['pools', 'app'], message: 'second' },
      { path: ['pools', 'app', 'zones'], message: 'third' },
      { path: ['name'], message: 'first' },
      { path: ['pools', 'app'], message: 'still second' },
    ];
    expect(issueLines(document, found)).toEqual([
      'x.yaml:1:1 name: first',
      'x.yaml:3:3 pools.app: second',
      'x.yaml:3:3 pools.app: still second',
      'x.yaml:4:5 pools.app.zones: third',
    ]);
  });
});
