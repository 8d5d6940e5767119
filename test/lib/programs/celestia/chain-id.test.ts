import { type Celestia, chainOf, today } from '../../../../lib/programs/celestia/chain-id';
import { findingsOf } from '../../environment/findings';

describe('today', () => {
  const day = process.env.SOURCE_DATE_EPOCH;
  afterEach(() => {
    process.env.SOURCE_DATE_EPOCH = day;
  });

  it('is the moment that SOURCE_DATE_EPOCH names', () => {
    process.env.SOURCE_DATE_EPOCH = '1795305599';
    expect(today().toISOString()).toBe('2026-11-21T23:59:59.000Z');
  });

  it('is now where it names none', () => {
    process.env.SOURCE_DATE_EPOCH = '';
    const before = Date.now();
    expect(today().getTime()).toBeGreaterThanOrEqual(before);
    expect(today().getTime()).toBeLessThanOrEqual(Date.now());
  });

  it.each(['yesterday', '-1', '1e9', '1795305599.5', '8640000000001'])('is refused as %s', (seconds) => {
    process.env.SOURCE_DATE_EPOCH = seconds;
    expect(findingsOf(today)).toEqual([`SOURCE_DATE_EPOCH: "${seconds}" is not a number of seconds since 1970`]);
  });
});

describe('the chain of a network', () => {
  const day = new Date('2026-11-21T23:59:59Z');
  const time = '2026-11-20T06:00:00Z';
  const chain = (network: Celestia['network'], dated: Pick<Celestia['genesis'], 'epoch' | 'time'>) =>
    chainOf({ network, genesis: { policy: 'fresh', patches: {}, ...dated } } as Celestia, day);

  it('is that of its epoch and time', () => {
    expect(chain('rc0', { epoch: 7, time })).toEqual({ chainId: 'rc0-7', time });
    expect(chain('local', { epoch: 7, time })).toEqual({ chainId: 'local-7', time });
  });

  it('is that of the day in UTC on a laptop', () => {
    expect(chain('local', {})).toEqual({ chainId: 'local-20261121', time: '2026-11-21T00:00:00Z' });
  });

  it('is none where the file names one half of it, or none elsewhere', () => {
    expect([chain('local', { epoch: 7 }), chain('local', { time }), chain('rc0', {})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
