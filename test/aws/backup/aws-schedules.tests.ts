import { awsSchedules } from '../../../aws/backup/aws-schedules';

test.each([
  ['every day', '0 2 * * *', 'cron(0 2 * * ? *)'],
  ['every six hours', '30 */6 * * *', 'cron(30 0/6 * * ? *)'],
  ['a day of the month', '0 2 15 * *', 'cron(0 2 15 * ? *)'],
  ['every other day of the month, from the first on', '0 2 */2 * *', 'cron(0 2 1/2 * ? *)'],
  ['months by name', '0 2 1 jan,jul *', 'cron(0 2 1 JAN,JUL ? *)'],
  ['every third month, from January on', '0 2 1 */3 *', 'cron(0 2 1 1/3 ? *)'],
  ['hours with leading zeros', '05 02 * * *', 'cron(5 2 * * ? *)'],
  ['steps of one', '0 2 */1 * *', 'cron(0 2 * * ? *)'],
  ['a question mark for any value', '? 2 ? * ?', 'cron(* 2 * * ? *)'],
  ['a list with any value in it', '0 2 3,* * *', 'cron(0 2 * * ? *)'],
])('%s: %s', (_, kubernetes, aws) => {
  expect(awsSchedules(kubernetes)).toEqual([aws]);
});

test.each([
  ['Sunday, which is 0 in Kubernetes', '0 2 * * 0', '1'],
  ['Saturday', '0 2 * * 6', '7'],
  ['Monday to Friday', '0 2 * * 1-5', '2-6'],
  ['a list', '0 2 * * 0,3', '1,4'],
  ['every other day from Sunday on', '0 2 * * */2', '1/2'],
  ['every other day from Monday to Friday, whose step stays', '0 2 * * 1-5/2', '2-6/2'],
  ['names', '0 2 * * mon-fri', 'MON-FRI'],
])('day of the week: %s', (_, kubernetes, dayOfWeek) => {
  expect(awsSchedules(kubernetes)).toEqual([`cron(0 2 ? * ${dayOfWeek} *)`]);
});

test('a day of the month or of the week: Kubernetes runs on either, AWS needs two expressions', () => {
  expect(awsSchedules('0 2 1 * 0')).toEqual(['cron(0 2 1 * ? *)', 'cron(0 2 ? * 1 *)']);
});
