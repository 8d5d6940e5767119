#!/usr/bin/env node
// What `npx cdk8s` runs here: the cdk8s CLI without its surprises. It asks a registry for a newer version at every run,
// works in the root of a project only, and deletes the folder that -o names.
const { existsSync } = require('node:fs');
const path = require('node:path');
const { guardOutput } = require('./cdk8s-output');

process.env.CDK8S_CHECK_UPGRADE ??= 'false';
if (process.argv.some((argument) => /^synth(esize)?$/.test(argument))) {
  if (!existsSync('cdk8s.yaml')) {
    process.env.CHAINYARD_FOLDER = process.cwd();
    process.chdir(path.resolve(__dirname, '..'));
  }
  leaveWordsToTheApp();
}
// Half of its start is compiling what it loads; Node 22 and newer keep that.
require('node:module').enableCompileCache?.(`${__dirname}/../node_modules/.cache/node`);
guardOutput(require('../node_modules/cdk8s-cli/lib/cli/cmds/synth'));
require('../node_modules/cdk8s-cli/bin/cdk8s');
// Only now: the CLI finds its commands by a stack trace.
if (process.env.DEBUG !== 'chainyard') Error.stackTraceLimit = 0;

/** The app says what it wrote or refused; the CLI would repeat that in its own words, with names of its scratch folder. */
function leaveWordsToTheApp() {
  const { log, error } = console;
  console.log = (...words) => /^(Synthesizing application$| {2}- )/.test(words[0]) || log(...words);
  console.error = (...words) => / returned a non-zero exit code 1$/.test(words[0]?.message) || error(...words);
}
