import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findEnvironment, listEnvironments } from '../../../lib/environment/find';
import { findingsOf } from './findings';

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'environments-'));
  for (const file of [
    'perpetual-prod.yaml',
    'local.yaml',
    'relay.yaml',
    'schema.json',
    'notes.md',
    '.hidden.yaml',
    'My Env.yaml',
  ]) {
    fs.writeFileSync(path.join(folder, file), '');
  }
  fs.mkdirSync(path.join(folder, 'identities'));
  fs.mkdirSync(path.join(folder, 'old.yaml'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('listEnvironments', () => {
  it('names the YAML files of the folder, sorted, and nothing else', () => {
    expect(listEnvironments(folder)).toEqual(['local', 'perpetual-prod', 'relay']);
  });

  it('is empty where there is no folder', () => {
    expect(listEnvironments(path.join(folder, 'missing'))).toEqual([]);
  });
});

describe('findEnvironment', () => {
  it('finds an environment by its name', () => {
    expect(findEnvironment('local', folder)).toBe(path.join(folder, 'local.yaml'));
  });

  it.each(['./x', 'some/folder/x.txt', '/etc/x', 'x.yaml', 'x.yml', '..\\x'])('takes %s as a path', (given) => {
    expect(findEnvironment(given, folder)).toBe(path.resolve(given));
  });

  const choice = 'choose from local, perpetual-prod, relay';
  it.each([
    ['locla', `there is no environment "locla" (did you mean "local"?); ${choice}`],
    ['perpetual', `there is no environment "perpetual" (did you mean "perpetual-prod"?); ${choice}`],
    ['staging', `there is no environment "staging"; ${choice}`],
    ['schema', `there is no environment "schema"; ${choice}`],
    ['identities', `there is no environment "identities"; ${choice}`],
    ['old', `there is no environment "old"; ${choice}`],
    ['', `"" is not a name of an environment: use a to z, 0 to 9 and -, or a path to a file; ${choice}`],
    [
      'Local',
      `"Local" is not a name of an environment: use a to z, 0 to 9 and -, or a path to a file (did you mean "local"?); ${choice}`,
    ],
    ['a\nb', `"a\\u{a}b" is not a name of an environment: use a to z, 0 to 9 and -, or a path to a file; ${choice}`],
    ['..', `".." is not a name of an environment: use a to z, 0 to 9 and -, or a path to a file; ${choice}`],
  ])('refuses %j', (given, line) => {
    expect(findingsOf(() => findEnvironment(given, folder))).toEqual([line]);
  });

  it('says where it looked when there are no environments', () => {
    const missing = path.join(folder, 'missing');
    expect(findingsOf(() => findEnvironment('local', missing))).toEqual([
      expect.stringMatching(/^there is no environment "local"; no \.yaml file in .*missing$/),
    ]);
  });
});
