/** How the kubelet asks a program about its health. */
export interface Probe {
  readonly check: HttpCheck | TcpCheck | ExecCheck;
  /** Seconds between two questions. @default 10 */
  readonly period?: number;
  /** Seconds that an answer may take. @default 5 */
  readonly timeout?: number;
  /** Failures in a row that count. @default 3 */
  readonly failures?: number;
}

/** A GET that must answer 200 to 399. */
export interface HttpCheck {
  readonly kind: 'http';
  /** Name of one of the program's ports. */
  readonly port: string;
  readonly path: string;
}

/** A connection that must open. */
export interface TcpCheck {
  readonly kind: 'tcp';
  readonly port: string;
}

/** A command in the container that must exit with 0. */
export interface ExecCheck {
  readonly kind: 'exec';
  readonly command: readonly string[];
}

type Timing = Omit<Probe, 'check'>;

/** Probe by HTTP GET. */
export const http = (port: string, path: string, timing: Timing = {}): Probe => ({
  check: { kind: 'http', port, path },
  ...timing,
});

/** Probe by opening a TCP connection. */
export const tcp = (port: string, timing: Timing = {}): Probe => ({ check: { kind: 'tcp', port }, ...timing });

/** Probe by a command inside the container. */
export const exec = (command: readonly string[], timing: Timing = {}): Probe => ({
  check: { kind: 'exec', command },
  ...timing,
});
