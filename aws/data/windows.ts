/**
 * When stores are backed up and maintained, in UTC: well before 02:00, when AWS Backup begins by default. It cannot begin
 * during maintenance of a database, or in the hour before it.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html
 */
export const windows = { backup: '21:00-22:00', maintenance: 'sun:22:30-sun:23:30' } as const;
