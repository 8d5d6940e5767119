import * as z from 'zod';
import { serviceAccounts } from './service-accounts';

/** A user of a store, which logs in by IAM and has no password. */
export const storeUser = z.strictObject({
  serviceAccounts: serviceAccounts.describe('Pods that log in as this user, by namespace and service account.'),
});
