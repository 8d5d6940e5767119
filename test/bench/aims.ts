import { names } from './commands';
import type { Measurement } from './measure';

/** What a measurement should reach on two cores. */
export interface Aim {
  readonly name: string;
  readonly measured: number;
  /** At most. */
  readonly aim: number;
  readonly unit: string;
}

/** The aims as ratios of measurements of one bench, so that they say the same on a slower machine. */
export function aims(measurements: readonly Measurement[]): Aim[] {
  const { floor, app, many, most, cloud, clouds } = {
    floor: find(measurements, names.floor),
    app: find(measurements, names.app),
    many: find(measurements, names.many),
    most: find(measurements, names.most),
    cloud: find(measurements, names.cloud),
    clouds: find(measurements, names.clouds),
  };
  return [
    { name: 'the app ÷ loading cdk8s', measured: app.milliseconds / floor.milliseconds, aim: 1.5, unit: '×' },
    { name: '9,000 objects', measured: many.milliseconds / 1000, aim: 2, unit: 's' },
    { name: '30,000 objects ÷ 9,000 objects', measured: most.milliseconds / many.milliseconds, aim: 3.6, unit: '×' },
    { name: 'memory for 9,000 objects', measured: many.peak, aim: 400, unit: 'MiB' },
    { name: 'memory for 30,000 objects', measured: most.peak, aim: 400, unit: 'MiB' },
    { name: 'the AWS app, one environment', measured: cloud.milliseconds / 1000, aim: 0.6, unit: 's' },
    { name: 'the AWS app, all environments', measured: clouds.milliseconds / 1000, aim: 1.2, unit: 's' },
  ];
}

function find(measurements: readonly Measurement[], wanted: string): Measurement {
  const measurement = measurements.find(({ name }) => name === wanted);
  if (measurement === undefined) throw new Error(`${wanted} was not measured`);
  return measurement;
}
