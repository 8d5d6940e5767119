// Runs a TypeScript entry point without a build step.
// Usage: node bin/start.js <entry.ts> [arguments]
const path = require('node:path');
const { createRequire } = require('node:module');
const { loadBundle } = require('./bundle');

const entry = path.resolve(process.argv[2]);
const run = loadBundle(entry, path.resolve(__dirname, '..'));
process.argv.splice(1, 2, entry);
const entryModule = { exports: {} };
run(createRequire(entry), entryModule, entryModule.exports, entry, path.dirname(entry));
