import { checkedText } from './checked-text';

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** A moment in UTC, to the second: `2026-11-21T06:00:00Z`. */
export const moment = checkedText(
  (value) => {
    if (!pattern.test(value)) return 'is not a time in UTC such as "2026-11-21T06:00:00Z"';
    // A day that does not exist becomes another one, or none.
    const time = new Date(value);
    const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value.slice(0, -1));
    return exists ? undefined : 'is a time that does not exist';
  },
  { pattern, examples: ['2026-11-21T06:00:00Z'] },
);
