import { cloudRule } from './cloud-rule';

/** The cluster's own pods, such as those of DNS, tolerate no taints and cannot wait for machines that nobody adds. */
export const awsSystemPodsHaveAPlace = cloudRule('aws-system-pods-have-a-place', function* (_, { nodePools }) {
  const pools = Object.values(nodePools);
  if (pools.some(({ taints, minimum }) => minimum > 0 && taints.every(({ effect }) => effect === 'PreferNoSchedule')))
    return;
  const message =
    "has no pool without taints and with a minimum of 1 or more, which the cluster's own pods need; add one";
  yield { path: ['nodePools'], message };
});
