import { renderCharts } from '../../../charts/render-charts';
import { EnvironmentFolder } from '../environment-folder';
import { geth, type ServeInput, serveEnvironment } from './serve-environments';

const folder = new EnvironmentFolder();
const slow = { provider: 'spot', region: undefined, zones: undefined, secrets: { store: 'vault' } } as const;

const notes = (input: ServeInput) =>
  renderCharts(folder.load('serve', serveEnvironment(input)), (image) => image).notes.filter((note) =>
    note.includes('needs a disk'),
  );

describe('notes on disks', () => {
  it('say where none is as fast as a client needs', () => {
    expect(notes({ fields: slow })).toEqual([
      'ethereum: geth needs a disk of 8000 operations and 700 MiB in a second, which spot cannot be asked for: name a fast class in execution.storage.class',
    ]);
  });

  it('are left out where one is asked for, or named', () => {
    const named = { ...geth, execution: { client: 'geth', storage: { class: 'ssdv2-performance' } } };
    expect(notes({})).toEqual([]);
    expect(notes({ fields: slow, sync: [named] })).toEqual([]);
  });
});
