import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeInOnePiece } from '../../lib/write-file';

describe('a file written in one piece', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-write-'));
  const file = path.join(folder, 'file');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes the place of the old one, with the permissions that are asked for', () => {
    writeInOnePiece(file, 'old');
    writeInOnePiece(file, 'new', 0o600);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeInOnePiece(file, 'new', 0o666);
    expect(statSync(file).mode & 0o777).toBe(0o666);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('leaves nothing beside what it cannot replace', () => {
    mkdirSync(path.join(folder, 'taken'));
    expect(() => writeInOnePiece(path.join(folder, 'taken'), 'text')).toThrow(/^E[A-Z]+: /);
    expect(readdirSync(folder)).toEqual(['file', 'taken']);
  });
});
