// Runs a TypeScript entry point: bundled in memory at every start, so there is no build step and no cache that goes stale.
// Usage: node bin/start.js <entry.ts> [arguments]
const path = require('node:path');
const { createRequire } = require('node:module');
const vm = require('node:vm');
const esbuild = require('esbuild');

const entry = path.resolve(process.argv[2]);
const debug = process.env.DEBUG === 'chainyard';
const { outputFiles } = esbuild.buildSync({
  entryPoints: [entry],
  bundle: true,
  platform: 'node',
  target: 'node20',
  write: false,
  sourcemap: debug ? 'inline' : false,
  logLevel: 'warning',
  // cdk8s brings a copy of its own of the same version.
  alias: { yaml: require.resolve('yaml') },
});
if (debug) process.setSourceMapsEnabled(true);
process.argv.splice(1, 2, entry);
const run = vm.compileFunction(outputFiles[0].text, ['require', 'module', 'exports', '__filename', '__dirname'], {
  filename: entry,
});
const module_ = { exports: {} };
run(createRequire(entry), module_, module_.exports, entry, path.dirname(entry));
