/** Numbers of a version tag such as `v0.31.4-mocha`; undefined where the tag has none. */
export function versionNumbers(tag: string): readonly number[] | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?![.\d])/.exec(tag);
  return match?.slice(1).map(Number);
}

/** Whether a version is another one or comes after it. */
export function isSince(version: readonly number[], other: readonly number[]): boolean {
  const index = version.findIndex((number, position) => number !== other[position]);
  return index === -1 || (version[index] ?? 0) > (other[index] ?? 0);
}
