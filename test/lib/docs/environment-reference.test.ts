import { environmentReference } from '../../../lib/docs/environment-reference';

/** Cells of every key's row. */
const rows = environmentReference()
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

const row = (key: string) => rows.find(([cell]) => cell === `\`${key}\``);

describe('the reference of environment files', () => {
  it('shows a default or an example of every key that holds values of its own', () => {
    const open = rows.filter(
      ([, type = '']) => !type.startsWith('`') && type !== 'mapping' && type !== 'list of mapping',
    );
    expect(open.filter(([, , standard = '', example]) => !standard.startsWith('`') && example === '')).toEqual([]);
    expect(open.length).toBeGreaterThan(60);
  });

  it('shows the default of an amount that is written in several ways', () => {
    expect(row('relay.resources.cpu')?.slice(1, 4)).toEqual(['string or number', '`100m`', '']);
  });

  it('shows an example of a key that must be written', () => {
    expect(row('nodePools.<name>.size.memory')?.slice(2, 4)).toEqual(['required', '`4Gi`']);
    expect(row('kubernetes.version')?.slice(2, 4)).toEqual(['required', '`"1.36"`']);
    expect(row('relay.http.sources')?.slice(2, 4)).toEqual(['required', '`["203.0.113.0/24"]`']);
  });
});
