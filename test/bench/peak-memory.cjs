// Loaded into every process of a measurement: appends the most memory that it held, in KiB, to the file of the measurement.
const { appendFileSync } = require('node:fs');

process.on('exit', () => appendFileSync(process.env.BENCH_PEAK_FILE, `${process.resourceUsage().maxRSS}\n`));
