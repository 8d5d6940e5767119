// Runs a TypeScript entry point without a build step.
// Usage: node bin/start.js <entry.ts> [arguments]
const path = require('node:path');
const { createRequire } = require('node:module');
const { loadBundle } = require('./bundle');

// What a bundle leaves to be loaded, such as the AWS CDK: Node 22 and newer keep what V8 compiles of it.
require('node:module').enableCompileCache?.(path.resolve(__dirname, '../node_modules/.cache/node'));
const entry = path.resolve(process.argv[2]);
const run = loadBundle(entry, path.resolve(__dirname, '..'));
process.argv.splice(1, 2, entry);
const entryModule = { exports: {} };
run(createRequire(entry), entryModule, entryModule.exports, entry, path.dirname(entry));
