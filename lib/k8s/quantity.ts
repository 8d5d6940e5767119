/**
 * Kubernetes quantities, read and added exactly: floating point sums drift, and a quota that is one byte short refuses a pod.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */

/** Suffix → how many nano-units it stands for; nano is the finest that Kubernetes keeps. */
const nanoUnits: Readonly<Record<string, bigint>> = {
  n: 1n,
  u: 10n ** 3n,
  m: 10n ** 6n,
  '': 10n ** 9n,
  k: 10n ** 12n,
  M: 10n ** 15n,
  G: 10n ** 18n,
  T: 10n ** 21n,
  P: 10n ** 24n,
  E: 10n ** 27n,
  Ki: 10n ** 9n * 2n ** 10n,
  Mi: 10n ** 9n * 2n ** 20n,
  Gi: 10n ** 9n * 2n ** 30n,
  Ti: 10n ** 9n * 2n ** 40n,
  Pi: 10n ** 9n * 2n ** 50n,
  Ei: 10n ** 9n * 2n ** 60n,
};

/** Units to write bytes in; of two equally short forms the binary one wins. */
const byteUnits: readonly (readonly [suffix: string, bytes: number])[] = [
  ['Pi', 2 ** 50],
  ['Ti', 2 ** 40],
  ['Gi', 2 ** 30],
  ['Mi', 2 ** 20],
  ['Ki', 2 ** 10],
  ['P', 1e15],
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
  ['k', 1e3],
  ['', 1],
];

const quantityPattern = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:([numkMGTPE]|[KMGTPE]i)?|[eE]([+-]?\d{1,2}))$/;

/** Whether Kubernetes accepts the text as a quantity. */
export function isQuantity(text: string): boolean {
  return quantityPattern.test(text);
}

/**
 * Bytes of a memory or storage quantity, rounded up to a whole byte as Kubernetes does.
 *
 * @param quantity `512Mi`, `10G`, `1e9` or a number of bytes
 */
export function parseMemory(quantity: string | number): number {
  return inUnits(quantity, nanoUnits[''] ?? 1n);
}

/**
 * Millicores of a CPU quantity, rounded up to a whole millicore as Kubernetes does.
 *
 * @param quantity `500m`, `2`, `0.5` or a number of cores
 */
export function parseCpu(quantity: string | number): number {
  return inUnits(quantity, nanoUnits.m ?? 1n);
}

/** The shortest quantity that stands for exactly this many bytes. */
export function formatMemory(bytes: number): string {
  return byteUnits
    .filter(([, size]) => bytes % size === 0)
    .map(([suffix, size]) => (bytes === 0 ? '0' : `${bytes / size}${suffix}`))
    .reduce((shortest, next) => (next.length < shortest.length ? next : shortest));
}

/** Bytes rounded up to MiB, for people: sums of odd sizes are long otherwise. */
export const mebibytes = (bytes: number): string => formatMemory(Math.ceil(bytes / 2 ** 20) * 2 ** 20);

/** Whole cores as `2`, everything else in millicores as `1500m`. */
export function formatCpu(millicores: number): string {
  return millicores % 1000 === 0 ? String(millicores / 1000) : `${millicores}m`;
}

function inUnits(quantity: string | number, nanosPerUnit: bigint): number {
  const units = Number(divideRoundingUp(nanos(String(quantity)), nanosPerUnit));
  if (!Number.isSafeInteger(units)) throw new RangeError(`${quantity} is too large to be counted exactly`);
  return units;
}

function nanos(text: string): bigint {
  const match = quantityPattern.exec(text);
  if (match === null) throw new RangeError(`"${text}" is not a Kubernetes quantity`);
  const [, sign, whole = '', decimals = '', onlyDecimals = '', suffix = '', exponent = '0'] = match;
  const fraction = decimals + onlyDecimals;
  const power = Number(exponent) - fraction.length;
  const magnitude = BigInt(whole + fraction) * (nanoUnits[suffix] ?? 1n);
  const exact = power >= 0 ? magnitude * 10n ** BigInt(power) : divideRoundingUp(magnitude, 10n ** BigInt(-power));
  return sign === '-' ? -exact : exact;
}

/** Away from zero, as Kubernetes rounds. */
function divideRoundingUp(dividend: bigint, divisor: bigint): bigint {
  const towardsZero = dividend / divisor;
  if (dividend % divisor === 0n) return towardsZero;
  return dividend > 0n ? towardsZero + 1n : towardsZero - 1n;
}

/** GiB of a quantity such as `20Gi`, the unit in which AWS counts disks. */
export const parseGibibytes = (text: string): number => parseMemory(text) / 2 ** 30;
