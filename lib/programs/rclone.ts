import type { Program } from '../k8s/program';

/** Image of rclone, which copies files from and to object stores. */
export const rcloneImage = 'docker.io/rclone/rclone:1.71.2';

/** An object store that speaks S3. */
export interface S3Remote {
  /** Region of Amazon S3. @default that of the pod */
  readonly region?: string;
  /** Address of a store that is not Amazon's. @default Amazon S3 */
  readonly endpoint?: string;
  /** Whether the pod's identity opens it. */
  readonly byIdentity: boolean;
}

/**
 * Variables by which rclone knows a remote `store:`, so that there is no file of settings.
 *
 * @see https://rclone.org/docs/#config-file
 * @see https://rclone.org/s3/
 */
export function s3Remote({ region, endpoint, byIdentity }: S3Remote): NonNullable<Program['environment']> {
  const place =
    endpoint === undefined
      ? { PROVIDER: 'AWS', SERVER_SIDE_ENCRYPTION: 'AES256', ...(region === undefined ? {} : { REGION: region }) }
      : { PROVIDER: 'Other', ENDPOINT: endpoint };
  const facts = {
    TYPE: 's3',
    ...place,
    ENV_AUTH: String(byIdentity),
    // Making a bucket is a right that nobody needs here.
    NO_CHECK_BUCKET: 'true',
    CHUNK_SIZE: '16Mi',
    UPLOAD_CONCURRENCY: '4',
  };
  const ofStore = Object.entries(facts).map(([name, value]) => [`RCLONE_CONFIG_STORE_${name}`, value]);
  return {
    RCLONE_CONFIG: '/dev/null',
    ...Object.fromEntries(ofStore),
    RCLONE_TRANSFERS: '8',
    RCLONE_CHECKERS: '32',
  };
}
