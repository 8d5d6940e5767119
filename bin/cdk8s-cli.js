#!/usr/bin/env node
// What `npx cdk8s` runs here: the cdk8s CLI without its two surprises. It asks a registry for a newer
// version at every run, and it adds a stack trace of its own when the app has refused its input.
process.env.CDK8S_CHECK_UPGRADE ??= 'false';
require('../node_modules/cdk8s-cli/bin/cdk8s');
// Only now: the CLI finds its commands by a stack trace.
if (process.env.DEBUG !== 'chainyard') Error.stackTraceLimit = 0;
