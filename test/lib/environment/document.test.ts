import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseDocument, readDocument } from '../../../lib/environment/document';
import { findingsOf } from './findings';

const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text, 'utf16le');

/** What is wrong with the file → its content → the lines after the file's name. */
const badFiles: Readonly<Record<string, readonly [content: string | Buffer, lines: readonly string[]]>> = {
  'is empty': ['', [':1:1 holds no keys, only comments or nothing']],
  'has only spaces and comments': ['# a\n\n  # b\n', [':1:1 holds no keys, only comments or nothing']],
  'has only a marker': ['---\n', [':1:1 holds no keys, only comments or nothing']],
  'is null': ['~\n', [':1:1 holds no keys, only comments or nothing']],
  'is a list': ['- a\n- b\n', [':1:1 expected a mapping (key: value), got a list']],
  'is one value': ['\nlocal\n', [':2:1 expected a mapping (key: value), got a single value']],
  'is an alias': ['*a', [':1:1 alias *a is not supported: write the value out']],
  'has two documents': ['a: 1\n---\nb: 1\n', [':2:1 a second document starts here: keep one document in one file']],
  'declares YAML 1.1': ['%YAML 1.1\n---\na: yes\n', [':1:1 YAML 1.1 is not supported: remove the line %YAML']],
  'declares a later YAML': ['%YAML 1.3\n---\na: 1\n', [':1:7 unsupported YAML version 1.3']],
  'has several syntax errors': [
    'a: b: c\nb:\n  c: 1\n d: 2\ne: @x\nf: }\n',
    [
      ':1:4 a mapping cannot start here: check the indentation, or quote text that holds ": "',
      ':4:1 all mapping items must start at the same column',
      ':5:4 text cannot start with this character: quote it',
      ':6:4 unexpected flow-map-end token in YAML stream: "}"',
    ],
  ],
  'has two errors in one line': [
    'a: 1\n  b: 2\n',
    [':1:4 a mapping cannot start here: check the indentation, or quote text that holds ": "'],
  ],
  'is indented by tabs': ['a:\n\tb: 1\n', [':2:1 tabs are not allowed as indentation: use spaces']],
  'has an open quote': ['a: "b\nc: d\n', [':3:1 missing closing "quote']],
  'has an open bracket': [
    'a: [1,\nb: 2\n',
    [':2:1 flow sequence in block collection must be sufficiently indented and end with a ]'],
  ],
  'has keys twice': [
    'a: 1\nb:\n  c: 1\n  c: 2\n  "c": 3\na: 2\n',
    [':4:3 b.c: is given twice: keep one', ':5:3 b.c: is given twice: keep one', ':6:1 a: is given twice: keep one'],
  ],
  'has an alias': ['a: &x [1]\nb: *x\n', [':2:4 b: alias *x is not supported: write the value out']],
  'has an alias to itself': ['a: &x [*x]\n', [':1:8 a[0]: alias *x is not supported: write the value out']],
  'has merge keys': [
    'a: &x {b: 1}\nc:\n  <<: *x\n',
    [':3:3 c["<<"]: merge keys are not supported: write the keys out'],
  ],
  'has keys that are not text': [
    '1: a\ntrue: b\n1.50: c\n? [d]\n: e\n: f\n',
    [
      ':1:1 1: a key must be text: write "1"',
      ':2:1 true: a key must be text: write "true"',
      ':3:1 ["1.50"]: 1.50 is read as the number 1.5: write "1.50"',
      ':4:3 a key must be text, not a list or mapping',
      ':6:1 a key is missing before the colon',
    ],
  ],
  'has a prototype': [
    '__proto__: {a: 1}\nb: {__proto__: 1}\n',
    [':1:1 __proto__: is not allowed as a key', ':2:5 b.__proto__: is not allowed as a key'],
  ],
  'has tags': [
    'a: !!binary aGk=\nb: !!timestamp 2020-01-01\nc: !!set {d}\n',
    [
      ':1:13 a: tags (!…) are not supported: remove it, or quote the value if it is text',
      ':2:16 b: tags (!…) are not supported: remove it, or quote the value if it is text',
      ':3:10 c: tags (!…) are not supported: remove it, or quote the value if it is text',
    ],
  ],
  'has numbers that are not read as written': [
    'mode: 0755\noctal: 0o17\nhex: 0xff\nversion: 1.30\nwei: 1000000000000000000000\nbig: 9007199254740993\nfloat: 1e3\nnone: .nan\n',
    [
      ':1:7 mode: 0755 is read as the number 755: write that, or "0755" for text',
      ':2:8 octal: 0o17 is read as the number 15: write that, or "0o17" for text',
      ':3:6 hex: 0xff is read as the number 255: write "0xff"',
      ':4:10 version: 1.30 is read as the number 1.3: write "1.30"',
      ':5:6 wei: 1000000000000000000000 is not kept exactly as a number: write "1000000000000000000000"',
      ':6:6 big: 9007199254740993 is not kept exactly as a number: write "9007199254740993"',
      ':7:8 float: 1e3 is read as the number 1000: write "1e3"',
      ':8:7 none: .nan is not kept exactly as a number: write ".nan"',
    ],
  ],
  'is nested deeply': [`a: ${'['.repeat(33)}${']'.repeat(33)}`, [`:1:36 a${'[0]'.repeat(32)}: is nested too deeply`]],
  'has a zero byte': ['a: b\nc: \0\n', [': is not UTF-8 but looks like a binary file: save it as UTF-8']],
  'has a control character': [
    'a: b\nc: d\u001b[31m\n',
    [':2:5 control character U+001B is not allowed in YAML: remove it'],
  ],
  'is UTF-16': [utf16('a: 1\n'), [': is not UTF-8 but looks like UTF-16: save it as UTF-8']],
  'is UTF-16, big end first': [utf16('a: 1\n').swap16(), [': is not UTF-8 but looks like UTF-16: save it as UTF-8']],
  'is UTF-16 without a mark': [utf16('a: 1\n', ''), [': is not UTF-8 but looks like UTF-16: save it as UTF-8']],
  'is UTF-32': [Buffer.from('fffe000061000000', 'hex'), [': is not UTF-8 but looks like UTF-32: save it as UTF-8']],
  'is Latin-1': [
    Buffer.from('a: 1\nb: caf\xe9\n', 'latin1'),
    [':2:7 is not UTF-8 (Windows-1252 or Latin-1?): save the file as UTF-8'],
  ],
  'is larger than 1 MiB': [
    Buffer.alloc(2 ** 20 + 1, '#'),
    [': has 1048577 bytes, more than the 1048576 allowed (1 MiB)'],
  ],
};

let folder: string;
let file: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'document-'));
  file = path.join(folder, 'x.yaml');
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Lines of a refusal, without the path of the temporary folder. */
function linesFor(read: string): readonly string[] {
  return findingsOf(() => readDocument(read)).map((line) => line.replace(/^.*?x\.yaml/, ''));
}

describe('a file is refused that', () => {
  it.each(Object.entries(badFiles))('%s', (_, [content, lines]) => {
    fs.writeFileSync(file, content);
    expect(linesFor(file)).toEqual(lines);
  });

  it('does not exist', () => {
    expect(linesFor(path.join(folder, 'missing', 'x.yaml'))).toEqual([': no such file']);
    expect(linesFor(path.join(folder, 'x.yaml'.padEnd(300, 'x')))).toEqual([expect.stringContaining('too long')]);
  });

  it('is a folder', () => {
    fs.mkdirSync(path.join(folder, 'folder-x.yaml'));
    expect(linesFor(path.join(folder, 'folder-x.yaml'))).toEqual([': is a folder, not a file']);
  });

  it('lies below a file', () => {
    fs.writeFileSync(path.join(folder, 'plain'), '');
    const line = ': no such file: a part of its path is not a folder';
    expect(linesFor(path.join(folder, 'plain', 'x.yaml'))).toEqual([line]);
  });

  it('is a device', () => {
    expect(findingsOf(() => readDocument('/dev/null'))).toEqual([
      expect.stringMatching(/null: is not a regular file$/),
    ]);
  });

  it('is a link in a circle', () => {
    fs.symlinkSync('loop-x.yaml', path.join(folder, 'loop-x.yaml'));
    expect(linesFor(path.join(folder, 'loop-x.yaml'))).toEqual([': cannot be read: its links lead in a circle']);
  });

  it('holds a billion laughs', () => {
    const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`);
    const lines = findingsOf(() => parseDocument(['l0: &l0 ha', ...levels].join('\n'), 'x.yaml'));
    expect(lines).toHaveLength(18);
    expect(lines[0]).toBe('x.yaml:2:10 l1[0]: alias *l0 is not supported: write the value out');
  });

  it.each([
    ['brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['open brackets', '{'.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
    ['keys', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('is nested without end by %s', (_, text) => {
    const lines = findingsOf(() => parseDocument(text, 'x.yaml'));
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(lines.every((line) => /^x\.yaml:\d+:\d+ \S.{0,300}$/.test(line))).toBe(true);
  });

  it('has endless words in its errors', () => {
    const text = `a: *${'x'.repeat(500)}\nb: ${'0'.repeat(500)}\n${'c'.repeat(500)}: !!set {}\n`;
    expect(findingsOf(() => parseDocument(text, 'x.yaml'))).toEqual([
      'x.yaml:1:4 a: alias *xxxxxxxxxxxxxxxxxxx… (501 characters) is not supported: write the value out',
      'x.yaml:2:4 b: 00000000000000000000… (500 characters) is read as the number 0: write that, or "00000000000000000000…" (500 characters) for text',
      'x.yaml:3:509 ["cccccccccccccccccccc…" (500 characters)]: tags (!…) are not supported: remove it, or quote the value if it is text',
    ]);
  });

  it('has more errors than anyone reads', () => {
    expect(findingsOf(() => parseDocument('a: }\n'.repeat(1000), 'x.yaml'))).toHaveLength(20);
  });
});

describe('a file that is read', () => {
  const text = [
    '# yaml-language-server: $schema=schema.json',
    'name: local',
    'relay:',
    '  storage: {data: 1Gi, "a b": 2Gi}',
    '  since: 2020-01-01',
    '  answer: yes',
    '  ports:',
    '    - 8088',
    '    - name: git',
    '      number: 9418',
    '  empty:',
  ].join('\n');

  it('has plain values, dates and words kept as text', () => {
    expect(parseDocument(text, 'x.yaml').value).toEqual({
      name: 'local',
      relay: {
        storage: { data: '1Gi', 'a b': '2Gi' },
        since: '2020-01-01',
        answer: 'yes',
        ports: [8088, { name: 'git', number: 9418 }],
        empty: null,
      },
    });
  });

  it.each([
    [[], 1, 1],
    [['name'], 2, 1],
    [['relay'], 3, 1],
    [['relay', 'storage', 'data'], 4, 13],
    [['relay', 'storage', 'a b'], 4, 24],
    [['relay', 'ports', 0], 8, 7],
    [['relay', 'ports', 1, 'number'], 10, 7],
    [['relay', 'ports', 7, 'number'], 7, 3],
    [['relay', 'missing', 'too'], 3, 1],
    [['name', 'toString'], 2, 1],
    [['missing'], 1, 1],
    [['missing', 'name'], 1, 1],
  ])('knows that %j stands at %d:%d', (path, line, column) => {
    expect(parseDocument(text, 'x.yaml').positionOf(path)).toEqual({ line, column });
  });

  it.each([
    ['ends its lines as Windows does', text.replaceAll('\n', '\r\n')],
    ['starts with a byte order mark', `\ufeff${text}`],
    ['starts and ends with markers', `---\n${text}\n...\n`],
  ])('may be one that %s', (_, variant) => {
    fs.writeFileSync(file, variant);
    const document = readDocument(file);
    expect(document.value).toEqual(parseDocument(text, 'x.yaml').value);
    expect(document.positionOf(['relay', 'ports', 1, 'number']).column).toBe(7);
  });

  it('may have anchors that nothing uses, and YAML 1.2 declared', () => {
    expect(parseDocument('%YAML 1.2\n---\na: &x 1\n', 'x.yaml').value).toEqual({ a: 1 });
  });

  it('may be JSON', () => {
    expect(parseDocument('{"a": [1, null, "b"]}', 'x.yaml').value).toEqual({ a: [1, null, 'b'] });
  });
});
