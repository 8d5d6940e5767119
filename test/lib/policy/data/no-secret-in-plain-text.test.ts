import { noSecretInPlainText } from '../../../../lib/policy/rules/data/no-secret-in-plain-text';
import { configMap, container, cronJob, deployment, object, violations } from '../objects';

const found = (text: string, file = 'file') => violations(noSecretInPlainText, [configMap({ [file]: text })]);
/** Put together here, so that no scanner of this repository takes them for real. */
const hex = 'ab'.repeat(32);
const base64 = (bytes: number[], length: number) =>
  Buffer.concat([Buffer.from(bytes), Buffer.alloc(length, 7)]).toString('base64');
const random = (length: number) => 'a7f3'.repeat(10).slice(0, length);
const segment = Buffer.from('{"alg":"HS256"}').toString('base64url');
const phrase = (words: number) => `${'abandon '.repeat(words - 1)}about`;

const secrets: readonly (readonly [called: string, text: string])[] = [
  ['a private key', ['-----BEGIN EC', 'PRIVATE KEY-----'].join(' ')],
  ['a private key of libp2p', `key ${base64([8, 1, 0x12, 0x40], 64)}`],
  ['a private key of libp2p', `{"PrivKey": "${base64([8, 0, 0x12], 60)}"}`],
  ['a private key of CometBFT', `{"priv_key":{"type":"tendermint/PrivKeyEd25519","value":"${base64([8, 1], 64)}"}}`],
  ['an encrypted key', Array.from({ length: 5 }, () => segment).join('.')],
  ['a JSON web token', `token: ${segment}.${segment}.${'x'.repeat(43)}`],
  ['an access key of AWS', `AKIA${'A7'.repeat(8)}`],
  ['a secret key of AWS', `aws_secret_access_key = ${'a/B+'.repeat(10)}`],
  ['a token of GitHub', `ghp_${'a1'.repeat(18)}`],
  ['a token of GitHub', `github_pat_${'a1'.repeat(12)}`],
  ['a password in a URL', 'postgres://chain:hunter22@database:5432/chain'],
  ['a private key in hexadecimal', `{"operatorPrivateKey": "0x${hex}"}`],
  ['a private key in hexadecimal', `nodekey=${hex}`],
  ['a recovery phrase', `mnemonic: "${phrase(24)}"`],
  ['a credential of HTTP', 'Authorization: Basic Y2hhaW46aHVudGVyMjI='],
  ['a password', 'password: hunter2hunter2'],
  ['a password', 'user: chain\n  - rpc_password: "hunter2" # of the node\nport: 1\n'],
  ['a password', 'user = chain\r\nrpcpassword = hunter2\r\n'],
  ['a password', '{"user":"chain","rpc":{"password":"hunter2"}}'],
  ['a password', "export API_KEY='hunter2'\nrun"],
  ['a password', 'host=database user=chain password=hunter2 sslmode=require'],
  ['a password', 'https://example.com/?user=chain&api_key=hunter2&page=1'],
  ['a password', 'exec node --rpc-password=hunter2 --port=1'],
  ['a password', '--from-literal=password=hunter2'],
  ['a private key in hexadecimal', `run --rpc-token ${hex}`],
  ['a credential of HTTP', `ipfs --api-auth=bearer:${random(24)} id`],
  ['a credential of HTTP', `ipfs --api-auth="basic:chain:hunter22" id`],
  ['a password', `rpc-token: ${random(40)}`],
  ['a password', `{"token":"${random(16)}"}`],
  ['a password', `export GITHUB_TOKEN=${random(40)}\nrun`],
  ['a password', 'auth_token: hunter2'],
  ['a password', 'rpc_password: none-of-your-business'],
  ['a password', 'rpc_password: null1234'],
  ['a password', 'rpc_password = %Passw0rd1'],
  ['a password', 'rpc_secret: hunter2'],
  ['a password', 'client_secret: 550e8400-e29b-41d4-a716-446655440000'],
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
  ['a password of a variable', 'password: $(cat /run/secrets/rpc)\nrpc_password="$PASSWORD"'],
  ['a password in a file', 'password_file: hunter2\npassword: /run/secrets/rpc'],
  ['no password', 'password: null\nsecret: true\napi_key: ""'],
  ['a password of a program', 'const password = read();\n  password: config.password,\npassword = config.rpc.password'],
  ['words about a password', 'the password: it is in the secret store\n# secret: see below'],
  ['a password of a command', 'password=`cat /run/secrets/rpc`\npassword: "`cat rpc`"'],
  ['a password to fill in', 'password: required\npassword: %PASSWORD%\npassword="%(password)s"'],
  ['the name of a Secret', 'tls_secret: relay-tls\nexistingSecret: grafana\nsecret: kubo\n{"tlsSecret":"edge/root-2"}'],
  ['the name of a Secret in a command', 'run --tls-secret=ingress-tls --secret=oauth2-proxy'],
  ['a token in a file', 'KUBO_RPC_TOKEN_FILE=/etc/kubo-rpc/rpc-token\ntoken: /run/secrets/rpc-token-of-kubo'],
  [
    'a token of a command',
    'ipfs --api-auth="bearer:$(cat /etc/kubo-rpc/rpc-token)" --api-auth=bearer:/etc/kubo-rpc/token',
  ],
  ['a token of a grammar', '{"token":"identifier"}\ntoken: end-of-the-statement'],
  ['a token with an address', `FEE_TOKEN=0x${random(40)}`],
  ['a digest', `image: node@sha256:${hex}`],
];

describe('no-secret-in-plain-text', () => {
  it.each(secrets)('refuses %s: %s', (called, text) => {
    const [finding] = found(text);
    expect(finding).toMatch(/^ConfigMap relay\/relay data\.file: "/);
    expect(finding?.endsWith(` looks like ${called}`)).toBe(true);
  });

  it.each(harmless)('accepts %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('shows at most four characters', () => {
    expect(found('', 'a')).toEqual([]);
    expect(found(hex, 'nodekey')).toEqual([
      'ConfigMap relay/relay data.nodekey: "abab…" (64 characters) looks like a private key in hexadecimal',
    ]);
    expect(found('redis://:hunter22@cache')[0]).toContain('"hu…" (8 characters)');
  });

  it('knows a key without a name by its file', () => {
    for (const file of ['jwt.hex', 'node.key', 'secret']) expect(found(`${hex}\n`, file)).toHaveLength(1);
    for (const file of ['digest', 'genesis-hash.hex', 'validator.pub.key']) expect(found(`${hex}\n`, file)).toEqual([]);
  });

  it('looks into every text of every object', () => {
    const key = `AKIA${'A7'.repeat(8)}`;
    const httpHeaders = [{ name: 'X-Key', value: key }];
    const containers = [
      container({
        livenessProbe: { exec: { command: ['check', key] }, httpGet: { port: 1, httpHeaders } },
        lifecycle: { preStop: { exec: { command: ['sh', '-c', `leave ${key}`] } } },
      }),
    ];
    const filters = [
      { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'X-Key', value: key }] } },
    ];
    const wrong = [
      deployment({ metadata: { labels: { 'chainyard.io/key': key } }, spec: { template: { spec: { containers } } } }),
      object('gateway.networking.k8s.io/v1', 'HTTPRoute', { spec: { rules: [{ filters }] } }),
      object('v1', 'Secret', { metadata: { annotations: { note: key } }, stringData: { key }, data: { key } }),
    ];
    const pod = 'Deployment relay/relay spec.template.spec.containers[0]';
    expect(violations(noSecretInPlainText, wrong).map((finding) => finding.split(': ')[0])).toEqual([
      'Deployment relay/relay metadata.labels["chainyard.io/key"]',
      `${pod}.livenessProbe.exec.command[1]`,
      `${pod}.livenessProbe.httpGet.httpHeaders[0].value`,
      `${pod}.lifecycle.preStop.exec.command[2]`,
      'HTTPRoute relay/relay spec.rules[0].filters[0].requestHeaderModifier.set[0].value',
      'Secret relay/relay metadata.annotations.note',
    ]);
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
      'ConfigMap relay/relay binaryData.file',
      'Deployment relay/relay metadata.annotations.note',
      `${pod}.metadata.annotations.note`,
      `${pod}.spec.containers[0].env[0].value`,
      `${pod}.spec.containers[0].command[2]`,
      `${pod}.spec.containers[0].args[0]`,
      `${pod}.spec.containers[0].args[3]`,
    ]);
  });

  it.each([
    ['KUBO_RPC_TOKEN', hex],
    ['KUBO_RPC_TOKEN', `bearer:${hex}`],
    ['GITHUB_TOKEN', random(40)],
    ['RPC_PASSWORD', 'none-of-your-business'],
    ['RPC_PASSWORD', 'true.Blue42'],
    ['RPC_PASSWORD', '%Passw0rd1'],
  ])('refuses the variable %s=%s', (name, value) => {
    const containers = [container({ env: [{ name, value }] })];
    expect(
      violations(noSecretInPlainText, [deployment({ spec: { template: { spec: { containers } } } })]),
    ).toHaveLength(1);
  });

  it('accepts names of Secrets after their argument', () => {
    const containers = [container({ args: ['--tls-secret', 'ingress-tls', '--api-auth', 'bearer:$(TOKEN)'] })];
    expect(violations(noSecretInPlainText, [deployment({ spec: { template: { spec: { containers } } } })])).toEqual([]);
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
    for (const unit of [
      'a',
      'abandon ',
      '0',
      'eyJ',
      'a:/',
      'key=',
      '"',
      'a\n',
      'a=',
      ' -',
      '"secret',
      'token=',
      'secret=a-',
      'api-auth:bearer:',
    ]) {
      const started = performance.now();
      found(unit.repeat(300_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});
