// Bundles an entry point with esbuild and keeps the result, with what V8 compiled of it, below node_modules/.cache.
// The key is a hash of every source file, so that a kept bundle cannot be out of date; without the folder all works
// the same, a little slower.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/** Folders whose files an entry point may import. */
const SOURCES = ['bin', 'lib', 'charts', 'aws', 'imports', 'test'];
/** Files of the root that they import. */
const SOURCE_FILES = ['cdk.json'];
const PARAMETERS = 'require, module, exports, __filename, __dirname';
const debug = process.env.DEBUG === 'chainyard';

/** Gives the entry point as a function of what Node gives a module. */
function loadBundle(entry, root) {
  if (debug) return loadTraceable(entry);
  const folder = path.join(root, 'node_modules/.cache/chainyard');
  const name = path.relative(root, entry).replaceAll(path.sep, '-');
  const file = path.join(folder, `${name}.js`);
  const heading = `// ${fingerprint(entry, root)}\n`;
  let code = read(file)?.toString();
  const kept = code?.startsWith(heading) ?? false;
  if (!kept) code = heading + bundle(entry);
  const cachedData = kept ? read(`${file}.v8`) : undefined;
  const script = new vm.Script(code, { filename: entry, cachedData });
  // After the run V8 has compiled what the run needed, so that the next one need not.
  if (!kept || cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', () =>
      keep(folder, [
        [file, code],
        [`${file}.v8`, script.createCachedData()],
      ]),
    );
  }
  return script.runInThisContext();
}

/** With traces that name the lines of the sources: Node follows the source map of a module, not that of a script. */
function loadTraceable(entry) {
  process.setSourceMapsEnabled(true);
  const bundled = new Module(entry);
  bundled._compile(`module.exports = ${bundle(entry)}`, entry);
  return bundled.exports;
}

function bundle(entry) {
  const { outputFiles } = require('esbuild').buildSync({
    entryPoints: [entry],
    outdir: path.dirname(entry),
    bundle: true,
    // The AWS CDK loads what is used only, which a bundle of all of it would not.
    external: ['aws-cdk-lib', 'cdk-nag'],
    platform: 'node',
    target: 'node20',
    write: false,
    sourcemap: debug ? 'inline' : false,
    logLevel: 'warning',
    // cdk8s brings a copy of its own of the same version.
    alias: { yaml: require.resolve('yaml') },
    banner: { js: `(function (${PARAMETERS}) {` },
    footer: { js: '})' },
  });
  return outputFiles[0].text;
}

/** Hash of the sources, the installed packages and the version of Node. */
function fingerprint(entry, root) {
  const hash = createHash('sha256').update(process.version);
  const folders = SOURCES.includes(path.relative(root, entry).split(path.sep)[0])
    ? sourcesOf(entry, root)
    : [path.dirname(entry)];
  for (const folder of folders) hashFolder(hash, folder);
  for (const file of SOURCE_FILES) hash.update(read(path.join(root, file)) ?? '');
  hash.update(read(path.join(root, 'node_modules/.package-lock.json')) ?? '').update(read(__filename));
  return hash.digest('hex');
}

/** Tests may import everything, the program nothing of the tests. */
function sourcesOf(entry, root) {
  const ofTest = path.relative(root, entry).startsWith('test');
  return SOURCES.filter((name) => ofTest || name !== 'test').map((name) => path.join(root, name));
}

function hashFolder(hash, folder) {
  if (!fs.existsSync(folder)) return;
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) hashFolder(hash, file);
    else if (/\.(ts|json)$/.test(entry.name)) hash.update(file).update(fs.readFileSync(file));
  }
}

function read(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

function keep(folder, files) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const [file, content] of files) {
      fs.writeFileSync(`${file}.${process.pid}`, content);
      fs.renameSync(`${file}.${process.pid}`, file);
    }
  } catch {
    // A read-only checkout keeps nothing.
  }
}

module.exports = { loadBundle };
