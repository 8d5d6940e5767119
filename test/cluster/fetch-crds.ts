import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError, runCommand } from '../../lib/errors';
import { type CrdSource, crdSources } from './crds';

// Fills a folder with the CustomResourceDefinitions of every operator in crds.yaml; a changed file stops it.
void runCommand(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new InputError(['usage: node bin/start.js test/cluster/fetch-crds.ts <folder>']);
  mkdirSync(folder, { recursive: true });
  for (const source of Object.values(crdSources)) {
    const paths = Object.entries(source.sha256);
    const documents = await Promise.all(paths.map(([file, digest]) => download(source, file, digest)));
    writeFileSync(path.join(folder, source.file), documents.join('\n---\n'));
    process.stdout.write(`${source.file}: ${source.repository} ${source.version}\n`);
  }
});

async function download({ repository, commit }: CrdSource, file: string, digest: string): Promise<string> {
  const url = `https://raw.githubusercontent.com/${repository}/${commit}/${file}`;
  const response = await fetch(url).catch((error: Error) => new InputError([`${url}: ${error.message}`]));
  if (response instanceof InputError) throw response;
  if (!response.ok) throw new InputError([`${url}: ${response.status} ${response.statusText}`]);
  const bytes = Buffer.from(await response.arrayBuffer());
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== digest) throw new InputError([`${url}: SHA-256 is ${found}, crds.yaml says ${digest}`]);
  return bytes.toString();
}
