import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from '../../charts/documents';
import { repositoryRoot } from '../../lib/repository';

describe('generated files', () => {
  it.each([...documents(repositoryRoot)])('%s is what "npm run generate" writes', (file, text) => {
    expect(readFileSync(path.join(repositoryRoot, file), 'utf8')).toBe(text);
  });
});
