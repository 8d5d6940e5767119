// Where `cdk8s synth` writes. The CLI deletes its output folder before anything is rendered, whatever is in it: here it
// gets a folder of this process alone, and the app is told the folder that was asked for, which it replaces in one piece.
const { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Works on what the CLI's own parser has read, so that it is the same in every way an option can be given. */
exports.guardOutput = (command) => {
  const { builder, handler } = command;
  command.builder = (options) => builder(options).string('output');
  command.handler = (given) => handler({ ...given, ...outputOf(given) });
};

/** The options of the CLI that take the place of those that were given. */
function outputOf({ app, format = 'plain', output, stdout }) {
  const asked = [output].flat().at(-1);
  if (asked !== undefined && (typeof asked !== 'string' || asked === '')) refuse('--output: name one folder');
  if (stdout && asked !== undefined) refuse('--output, --stdout: give one of the two');
  if (stdout) return {};
  if (format === 'plain' && app.includes('bin/cdk8s.ts')) {
    if (asked !== undefined) process.env.CHAINYARD_OUTPUT = asked;
    return { output: scratch() };
  }
  return asked === undefined ? {} : { output: emptyFolder(asked) };
}

/** A path for the app to put a link at, to what it wrote, where the CLI looks for it. */
function scratch() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chainyard-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env.CHAINYARD_SCRATCH = path.join(folder, 'synth');
  return process.env.CHAINYARD_SCRATCH;
}

/** What the CLI writes itself, a Helm chart or the output of another app, goes where there is nothing to delete. */
function emptyFolder(asked) {
  const folder = path.resolve(process.env.CHAINYARD_FOLDER ?? '.', asked);
  const isEmpty = !existsSync(folder) || (lstatSync(folder).isDirectory() && readdirSync(folder).length === 0);
  return isEmpty ? folder : refuse(`${asked}: is not empty, and the CLI would delete it; choose a new folder`);
}

function refuse(line) {
  console.error(line);
  process.exit(1);
}
