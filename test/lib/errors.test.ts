import { InputError, runCommand } from '../../lib/errors';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `finding ${index + 1}`);

/** What a command says that refuses its input with as many findings. */
async function said(count: number): Promise<string[]> {
  let text = '';
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    text += chunk;
    return true;
  });
  await runCommand(() => {
    throw new InputError(lines(count));
  });
  write.mockRestore();
  return text.trimEnd().split('\n');
}

describe('a command that refuses its input', () => {
  afterEach(() => {
    process.exitCode = undefined;
  });

  it('says every finding on a line, and ends with 1', async () => {
    expect(await said(2)).toEqual(lines(2));
    expect(process.exitCode).toBe(1);
  });

  it('says the first fifty of very many, and how many more there are', async () => {
    expect(await said(50)).toEqual(lines(50));
    expect(await said(20_000)).toEqual([...lines(50), '… and 19950 more']);
  });
});

it('leaves a fault of the program as it is', async () => {
  const fault = new TypeError('a mistake');
  await expect(
    runCommand(() => {
      throw fault;
    }),
  ).rejects.toBe(fault);
});
