import { noSecretInPlainText } from '../../../../lib/policy/rules/data/no-secret-in-plain-text';
import { configMap, container, cronJob, deployment, object, violations } from '../objects';

const found = (text: string, file = 'file') => violations(noSecretInPlainText, [configMap({ [file]: text })]);
/** Put together here, so that no scanner of this repository takes them for real. */
const hex = 'ab'.repeat(32);
const base64 = (bytes: number[], length: number) =>
  Buffer.concat([Buffer.from(bytes), Buffer.alloc(length, 7)]).toString('base64');
const segment = Buffer.from('{"alg":"HS256"}').toString('base64url');
const phrase = (words: number) => `${'abandon '.repeat(words - 1)}about`;

const secrets: readonly (readonly [called: string, text: string])[] = [
  ['a private key', ['-----BEGIN EC', 'PRIVATE KEY-----'].join(' ')],
  ['a private key of libp2p', `key ${base64([8, 1, 0x12, 0x40], 64)}`],
  ['a private key of libp2p', `{"PrivKey": "${base64([8, 0, 0x12], 60)}"}`],
  ['a JSON web token', `token: ${segment}.${segment}.${'x'.repeat(43)}`],
  ['an access key of AWS', `AKIA${'A7'.repeat(8)}`],
  ['a secret key of AWS', `aws_secret_access_key = ${'a/B+'.repeat(10)}`],
  ['a token of GitHub', `ghp_${'a1'.repeat(18)}`],
  ['a token of GitHub', `github_pat_${'a1'.repeat(12)}`],
  ['a password in a URL', 'postgres://chain:hunter22@database:5432/chain'],
  ['a private key in hexadecimal', `{"operatorPrivateKey": "0x${hex}"}`],
  ['a private key in hexadecimal', `nodekey=${hex}`],
  ['a recovery phrase', `mnemonic: "${phrase(24)}"`],
  ['a recovery phrase', `first line\n${phrase(12)}\nlast line`],
];

const harmless: readonly (readonly [what: string, text: string])[] = [
  ['a certificate', '-----BEGIN CERTIFICATE-----'],
  ['a public key of libp2p', base64([8, 1, 0x12, 0x20], 32)],
  ['a placeholder', '{"PrivKey": "@PRIVATE_KEY@"}'],
  ['a URL without password', 'postgres://chain@database:5432/chain'],
  ['a URL with a variable', ['postgres://chain:$', '{PASSWORD}@database/chain'].join('')],
  ['a hash', `{"genesisHash": "0x${hex}"}`],
  ['a public key', `{"publicKey": "${hex}"}`],
  ['a longer number', `key: ${hex}ab`],
  ['prose', 'these twelve words are prose and each one may stand here alone'],
  ['thirteen words', phrase(13)],
];

describe('no-secret-in-plain-text', () => {
  it.each(secrets)('refuses %s: %s', (called, text) => {
    const [finding] = found(text);
    expect(finding).toMatch(/^ConfigMap relay\/relay data\["file"\]: "/);
    expect(finding?.endsWith(` looks like ${called}`)).toBe(true);
  });

  it.each(harmless)('accepts %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('shows at most four characters', () => {
    expect(found('', 'a')).toEqual([]);
    expect(found(hex, 'nodekey')).toEqual([
      'ConfigMap relay/relay data["nodekey"]: "abab…" (64 characters) looks like a private key in hexadecimal',
    ]);
    expect(found('redis://:hunter22@cache')[0]).toContain('"hu…" (8 characters)');
  });

  it('looks into binary data, variables, commands, arguments and annotations', () => {
    const key = `AKIA${'A7'.repeat(8)}`;
    const containers = [
      container({
        env: [{ name: 'RPC_PASSWORD', value: 'hunter22' }],
        command: ['run', '--nodekeyhex', hex],
        args: [`--rpc-secret=hunter22`, '--rpc-secret', '/run/secrets/rpc', `--nodekeyhex=${hex}`],
      }),
    ];
    const template = { metadata: { annotations: { note: key } }, spec: { containers } };
    const wrong = [
      object('v1', 'ConfigMap', { binaryData: { file: Buffer.from(key).toString('base64') } }),
      deployment({ metadata: { annotations: { note: key } } }),
      cronJob({ spec: { jobTemplate: { spec: { template } } } }),
    ];
    const paths = violations(noSecretInPlainText, wrong).map((finding) => finding.split(': ')[0]);
    const pod = 'CronJob relay/relay spec.jobTemplate.spec.template';
    expect(paths).toEqual([
      'ConfigMap relay/relay binaryData["file"]',
      'Deployment relay/relay metadata.annotations["note"]',
      `${pod}.metadata.annotations["note"]`,
      `${pod}.spec.containers[0].env[0].value`,
      `${pod}.spec.containers[0].command[2]`,
      `${pod}.spec.containers[0].args[0]`,
      `${pod}.spec.containers[0].args[3]`,
    ]);
  });

  it('accepts passwords that come from elsewhere', () => {
    const env = [
      { name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
      { name: 'DB_PASSWORD', value: '$(OTHER)' },
      { name: 'DB_PASSWORD', value: '/run/secrets/db' },
      { name: 'DB_PASSWORD_FILE', value: 'anything' },
    ];
    const containers = [container({ env })];
    expect(violations(noSecretInPlainText, [deployment({ spec: { template: { spec: { containers } } } })])).toEqual([]);
  });

  it('is quick on a large file of any text', () => {
    for (const unit of ['a', 'abandon ', '0', 'eyJ', 'a:/', 'key=', '"']) {
      const started = performance.now();
      found(unit.repeat(300_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});
