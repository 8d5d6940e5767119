import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from './support/folder.ts';
import { runService, TestService } from './support/service.ts';

const lastLine = (output: string): { level: string; message: string; reason?: string } =>
  JSON.parse(output.trim().split('\n').at(-1) ?? '{}');

describe('start and stop', () => {
  const folder = temporaryFolder();

  it('closes all in order and exits with 0 within seconds of SIGTERM, and of SIGINT', async () => {
    const service = await TestService.create(join(folder, 'signals'));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      await service.start();
      await service.write(signal);
      const begin = Date.now();
      assert.equal(await service.end(signal), 0);
      assert.ok(Date.now() - begin < 3000);
      const closed = [...service.output.matchAll(/"closed","part":"(\w+)"/g)].map(([, part]) => part);
      assert.deepEqual(closed, ['http', 'database', 'kubo', 'network', 'stores']);
    }
  });

  it('exits with 0 when SIGTERM comes while it opens', async () => {
    const { environment } = await TestService.create(join(folder, 'early'));
    const program = runService(environment);
    while (!program.output.includes('listening')) await pause(10);
    assert.equal(await program.end('SIGTERM'), 0);
  });

  it('exits with 1 and one line that says why it cannot open', async () => {
    const first = await TestService.create(join(folder, 'taken'));
    const second = await TestService.create(join(folder, 'taken'));
    await first.start();
    const locked = runService(second.environment);
    assert.equal(await locked.ended, 1);
    assert.match(String(lastLine(locked.output).reason), /lock/i);
    const samePort = runService({
      ...second.environment,
      DATA_DIR: join(folder, 'other'),
      PORT: first.environment.PORT ?? '',
    });
    assert.equal(await samePort.ended, 1);
    assert.match(String(lastLine(samePort.output).reason), /EADDRINUSE/);
    await first.end('SIGTERM');
  });

  it('exits with 1 when the data directory is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { environment } = await TestService.create(file);
    const program = runService(environment);
    assert.equal(await program.ended, 1);
    assert.match(String(lastLine(program.output).reason), /ENOTDIR|EEXIST/);
  });

  it('exits with 1 when the data directory cannot be written', { skip: process.getuid?.() === 0 }, async () => {
    const directory = join(folder, 'read-only');
    mkdirSync(directory);
    chmodSync(directory, 0o500);
    const { environment } = await TestService.create(directory);
    const program = runService(environment);
    assert.equal(await program.ended, 1);
    assert.match(String(lastLine(program.output).reason), /EACCES/);
  });
});
