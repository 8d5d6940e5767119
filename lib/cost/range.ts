/** At least and at most. */
export type Range = readonly [minimum: number, maximum: number];

/** A range of one number. */
export const exactly = (value: number): Range => [value, value];

/** Both ends multiplied. */
export const times = ([minimum, maximum]: Range, [least, most]: Range): Range => [minimum * least, maximum * most];

/** Both ends added up. */
export const total = (ranges: readonly Range[]): Range =>
  ranges.reduce(([minimum, maximum], [least, most]) => [minimum + least, maximum + most], exactly(0));

/** What is over a limit, at both ends. */
export const above = ([minimum, maximum]: Range, limit: number): Range => [
  Math.max(0, minimum - limit),
  Math.max(0, maximum - limit),
];
