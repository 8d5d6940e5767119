import { execFileSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { base58 } from '@scure/base';
import { libp2pIdentity } from '../../../lib/identity/libp2p';

/** 00 01 … 1f. */
const seed = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
const identity = libp2pIdentity(seed);

describe('a libp2p identity', () => {
  it('of the seed 00 01 … 1f is the one that kubo started with', () => {
    expect(identity.peerId).toBe('12D3KooWA4Xop1JaT3MHxwYMkCepYsv4iPVopMXwCz5iHYdBfeSB');
  });

  it('keeps the seed and the public key in the protobuf of libp2p', () => {
    const bytes = Buffer.from(identity.privateKey, 'base64');
    expect(bytes.subarray(0, 4).toString('hex')).toBe('08011240');
    expect(bytes.subarray(4, 36)).toEqual(seed);
    expect(bytes.subarray(36)).toEqual(Buffer.from(base58.decode(identity.peerId)).subarray(-32));
    expect(bytes).toHaveLength(68);
  });

  it('has the public key of RFC 8032 for its first test vector', () => {
    const vector = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const publicKey = Buffer.from(base58.decode(libp2pIdentity(Buffer.from(vector, 'hex')).peerId)).subarray(-32);
    expect(publicKey.toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
    const signature =
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    expect(verify(null, Buffer.alloc(0), key, Buffer.from(signature, 'hex'))).toBe(true);
  });

  it('is another for another seed', () => {
    expect(libp2pIdentity(Buffer.alloc(32)).peerId).not.toBe(identity.peerId);
  });

  it('refuses a seed of another length', () => {
    expect(() => libp2pIdentity(Buffer.alloc(31))).toThrow();
  });
});

const ipfs = path.join(os.homedir(), '.cache/chainyard-binaries/bin/ipfs');
const withKubo = existsSync(ipfs) ? it : it.skip;

describe('the real kubo', () => {
  withKubo('takes the identity as its own', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kubo-'));
    try {
      const run = (...given: string[]) =>
        execFileSync(ipfs, given, {
          env: { IPFS_PATH: path.join(folder, 'repo'), HOME: folder, IPFS_TELEMETRY: 'off' },
        });
      const config = path.join(folder, 'config.json');
      const { peerId, privateKey } = identity;
      writeFileSync(config, JSON.stringify({ Identity: { PeerID: peerId, PrivKey: privateKey }, ...empty }));
      run('init', config);
      expect(JSON.parse(run('id', '--offline').toString())).toMatchObject({ ID: peerId });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** The least that kubo opens a repository with. */
const empty = {
  Addresses: { Swarm: [], API: '/ip4/127.0.0.1/tcp/5001', Gateway: '/ip4/127.0.0.1/tcp/8080' },
  Bootstrap: [],
  Datastore: {
    Spec: {
      type: 'mount',
      mounts: [
        { mountpoint: '/', type: 'levelds', prefix: 'leveldb.datastore', path: 'datastore', compression: 'none' },
      ],
    },
  },
};
