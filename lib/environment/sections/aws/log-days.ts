import * as z from 'zod';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const allowed = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Days after which CloudWatch Logs forgets. */
export const logDays = z
  .literal(allowed, {
    error: `must be one of the days that CloudWatch Logs offers: ${allowed.slice(0, 12).join(', ')}, …`,
  })
  .default(30);
