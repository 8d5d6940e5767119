/**
 * When stores are backed up and maintained, in UTC: clear of 02:00, when AWS Backup begins by default, since it cannot
 * begin within an hour before either.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/troubleshooting.html
 */
export const windows = { backup: '21:00-22:00', maintenance: 'sun:22:30-sun:23:30' } as const;
