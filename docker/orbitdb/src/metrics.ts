import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { PinResult } from './kubo/pinner.ts';

/** What the gauges show at the moment of a scrape. */
export interface Observed {
  readonly ready: () => boolean;
  readonly peers: () => number;
  readonly kuboConnected: () => boolean;
  readonly pinsPending: () => number;
}

/** The Prometheus metrics of the service, beside Node's own. */
export class Metrics {
  readonly #registry = new Registry();

  readonly puts = new Counter({
    name: 'orbitdb_puts_total',
    help: 'Entries written through the HTTP interface.',
    registers: [this.#registry],
  });

  readonly updates = new Counter({
    name: 'orbitdb_updates_total',
    help: 'Entries added to the database, from here and from replicas.',
    registers: [this.#registry],
  });

  readonly pins = new Counter<'result'>({
    name: 'orbitdb_kubo_pins_total',
    help: 'Blocks given to kubo to pin, by result (ok, error).',
    labelNames: ['result'],
    registers: [this.#registry],
  });

  constructor(observed: Observed) {
    collectDefaultMetrics({ register: this.#registry });
    // A counter that appears only with its first error would hide that error from increase().
    for (const result of ['ok', 'error'] satisfies PinResult[]) this.pins.inc({ result }, 0);
    this.#gauge('orbitdb_ready', '1 when the database is open and kubo is connected.', observed.ready);
    this.#gauge('orbitdb_peers', 'Peers connected by libp2p.', observed.peers);
    this.#gauge('orbitdb_kubo_connected', '1 when kubo answers and is connected.', observed.kuboConnected);
    this.#gauge('orbitdb_kubo_pins_pending', 'Blocks on their way to kubo.', observed.pinsPending);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #gauge(name: string, help: string, observe: () => number | boolean): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(Number(observe()));
      },
    });
  }
}
