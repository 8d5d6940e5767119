import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { tester } from './docker-registry';

const types = {
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
};

const authorization = `Basic ${Buffer.from(`${tester.user}:${tester.password}`).toString('base64')}`;

/** An archive without files: two empty blocks. */
const layer = gzipSync(Buffer.alloc(1024));

/**
 * Pushes an image made by hand: one empty layer, one platform, and an index over it.
 *
 * @param label told apart from other images by this text
 * @returns digest of the index
 */
export async function pushImage(host: string, repository: string, tag: string, label: string): Promise<string> {
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: { Labels: { label } },
      rootfs: { type: 'layers', diff_ids: [digestOf(Buffer.alloc(1024))] },
    }),
  );
  const base = `http://${host}/v2/${repository}`;
  await pushBlob(base, config);
  await pushBlob(base, layer);
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: types.manifest,
      config: descriptor(types.config, config),
      layers: [descriptor(types.layer, layer)],
    }),
  );
  await pushManifest(base, digestOf(manifest), types.manifest, manifest);
  const platform = { architecture: 'amd64', os: 'linux' };
  const index = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: types.index,
      manifests: [{ ...descriptor(types.manifest, manifest), platform }],
    }),
  );
  await pushManifest(base, tag, types.index, index);
  return digestOf(index);
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function descriptor(mediaType: string, bytes: Uint8Array) {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-blobs */
async function pushBlob(base: string, bytes: Buffer): Promise<void> {
  const started = await expectStatus(202, `${base}/blobs/uploads/`, { method: 'POST', headers: { authorization } });
  const url = new URL(started.headers.get('location') ?? '', base);
  url.searchParams.set('digest', digestOf(bytes));
  const headers = { authorization, 'content-type': 'application/octet-stream' };
  await expectStatus(201, url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
}

async function pushManifest(base: string, reference: string, type: string, bytes: Buffer): Promise<void> {
  const headers = { authorization, 'content-type': type };
  await expectStatus(201, `${base}/manifests/${reference}`, { method: 'PUT', headers, body: new Uint8Array(bytes) });
}

async function expectStatus(status: number, url: string | URL, request: RequestInit): Promise<Response> {
  const response = await fetch(url, request);
  if (response.status !== status) throw new Error(`${request.method} ${url}: ${response.status}, not ${status}`);
  return response;
}
