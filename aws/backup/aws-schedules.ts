/**
 * A schedule of Kubernetes in the notation of AWS.
 *
 * AWS takes a day of the month or a day of the week and writes ? for the other. Kubernetes takes both and runs on either
 * of them: that needs two expressions, and a day that is both has two runs.
 *
 * @param schedule five valid fields
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function awsSchedules(schedule: string): string[] {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = schedule.split(' ');
  const inMonth = translated(day, { lowest: 1 });
  // Sunday is 0 in Kubernetes, and 1 in AWS.
  const inWeek = translated(weekday, { lowest: 0, added: 1 });
  const days = [
    ...(inMonth !== '*' || inWeek === '*' ? [{ inMonth, inWeek: '?' }] : []),
    ...(inWeek !== '*' ? [{ inMonth: '?', inWeek }] : []),
  ];
  const time = `${translated(minute, { lowest: 0 })} ${translated(hour, { lowest: 0 })}`;
  const months = translated(month, { lowest: 1 });
  return days.map((either) => `cron(${time} ${either.inMonth} ${months} ${either.inWeek} *)`);
}

interface Numbers {
  /** Lowest value of the field in Kubernetes, where a step over all values begins. */
  readonly lowest: number;
  /** How much more the numbers of AWS are. */
  readonly added?: number;
}

function translated(text: string, { lowest, added = 0 }: Numbers): string {
  const elements = text.split(',');
  // Any value makes the rest of a list superfluous, and AWS takes it only alone.
  if (elements.some((element) => /^[*?](\/1)?$/.test(element))) return '*';
  return elements
    .map((element) => element.replace(/^[*?]/, String(lowest)))
    .map((element) => element.replace(/(?<![/\d])\d+/g, (number) => String(Number(number) + added)))
    .join(',')
    .toUpperCase();
}
