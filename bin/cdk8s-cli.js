#!/usr/bin/env node
// What `npx cdk8s` runs here: the cdk8s CLI without its surprises. It asks a registry for a newer version at every
// run, it adds a stack trace of its own when the app has refused its input, and it deletes the folder that -o names
// before anything is rendered, whatever is in it: here the app is told the folder, and replaces it in one piece.
process.env.CDK8S_CHECK_UPGRADE ??= 'false';
const given = process.argv.flatMap((argument) => argument.split(/^(-o|--output)=/).slice(-2));
const option = given.findIndex((argument) => argument === '-o' || argument === '--output');
if (/^synth/.test(given[2]) && option !== -1 && option + 1 < given.length) {
  [, process.env.CHAINYARD_OUTPUT] = given.splice(option, 2);
  process.argv = given;
}
// Half of its start is compiling what it loads; Node 22 and newer keep that.
require('node:module').enableCompileCache?.(`${__dirname}/../node_modules/.cache/node`);
require('../node_modules/cdk8s-cli/bin/cdk8s');
// Only now: the CLI finds its commands by a stack trace.
if (process.env.DEBUG !== 'chainyard') Error.stackTraceLimit = 0;
