import { acceptedRisks } from '../lib/synthesis/accepted-risks';
import type { CloudEnvironment } from './cloud-environment';

/** Keys of an environment file whose risks are those of its cloud; the charts tell the others. */
const ofTheCloud = /^(aws|nodePools)\b/;

/** Risks that an environment accepts in its cloud, one line each with the reason. */
export const acceptedCloudRisks = (environment: CloudEnvironment): string[] =>
  acceptedRisks(environment)
    .filter((line) => ofTheCloud.test(line))
    .map((line) => `accepted: ${line}`);
