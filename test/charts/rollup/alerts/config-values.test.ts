import { countOf, secondsOf } from '../../../../charts/rollup/alerts/config-values';

describe('times of the configuration', () => {
  it.each([
    [{ deadline: 30 }, 30],
    [{ deadline: '30 sec' }, 30],
    [{ deadline: '8 hours' }, 28_800],
    [{ deadline: '500ms' }, 0.5],
    [{ deadline: '2 min' }, 120],
    [{ deadline_ms: 28_000_000 }, 28_000],
    [{ deadline_in_secs: 18_000 }, 18_000],
    [{ deadline_minutes: 5 }, 300],
    [{ deadline: '1 week' }, 604_800],
  ])('%j are %d seconds', (settings, seconds) => {
    expect(secondsOf({ eth: { sender: settings } }, 'eth.sender.deadline', 1)).toBe(seconds);
  });

  it('are the default where nothing is said, or something of a longer name', () => {
    expect(secondsOf({}, 'eth.sender.deadline', 7)).toBe(7);
    expect(secondsOf({ eth: { sender: { deadline_maximum: 30 } } }, 'eth.sender.deadline', 7)).toBe(7);
    expect(countOf({ eth: { sender: { transactions: 'many' } } }, 'eth.sender.transactions', 30)).toBe(30);
  });
});
