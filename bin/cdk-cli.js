#!/usr/bin/env node
// What `npx cdk` runs here: the AWS CDK CLI, from any folder and without telling anybody what it does.
const { existsSync } = require('node:fs');
const path = require('node:path');

process.env.CDK_DISABLE_CLI_TELEMETRY ??= 'true';
if (!existsSync('cdk.json')) process.chdir(path.resolve(__dirname, '..'));
// Much of its start is compiling what it loads; Node 22 and newer keep that.
require('node:module').enableCompileCache?.(`${__dirname}/../node_modules/.cache/node`);
leaveWordsToTheApp();
require('../node_modules/aws-cdk/bin/cdk');

/** The app says what it refuses; the CLI would add that its process has ended. */
function leaveWordsToTheApp() {
  const { stderr } = process;
  const write = stderr.write.bind(stderr);
  stderr.write = (text, ...more) => /Subprocess exited with error 1\b/.test(text) || write(text, ...more);
}
