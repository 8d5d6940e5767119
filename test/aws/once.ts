/** A function that makes what it gives once for the same arguments, which tests of one file then share. */
export function once<A extends readonly unknown[], T>(make: (...given: A) => T): (...given: A) => T {
  const made = new Map<string, T>();
  return (...given) => {
    // What is to be left out is undefined, which JSON would leave out too.
    const key = JSON.stringify(given, (_, value) => (value === undefined ? '<undefined>' : value));
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(...given);
    made.set(key, value);
    return value;
  };
}
