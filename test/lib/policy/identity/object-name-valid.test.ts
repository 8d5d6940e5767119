import { objectNameValid } from '../../../../lib/policy/rules/identity/object-name-valid';
import { object, violations } from '../objects';

const found = (apiVersion: string, kind: string, name: string) =>
  violations(objectNameValid, [object(apiVersion, kind, { metadata: { name } })]);

const longest = [
  ['batch/v1', 'CronJob', 52],
  ['batch/v1', 'Job', 63],
  ['apps/v1', 'StatefulSet', 52],
  ['apps/v1', 'Deployment', 47],
  ['apps/v1', 'DaemonSet', 57],
  ['v1', 'Service', 63],
  ['v1', 'ConfigMap', 253],
] as const;

describe('object-name-valid', () => {
  it.each(longest)('%s %s may have %d characters and no more', (apiVersion, kind, length) => {
    expect(found(apiVersion, kind, 'a'.repeat(length))).toEqual([]);
    const [finding] = found(apiVersion, kind, 'a'.repeat(length + 1));
    expect(finding).toContain('metadata.name: "aaaa');
    expect(finding).toContain(`has ${length + 1} characters, 1 more than a ${kind} may have`);
  });

  it('refuses names that are no DNS names', () => {
    expect(found('v1', 'ConfigMap', 'Relay_config')).toEqual([
      'ConfigMap relay/Relay_config metadata.name: "Relay_config" is no DNS name',
    ]);
    expect(found('v1', 'Service', '1relay')).toEqual([
      'Service relay/1relay metadata.name: "1relay" is no DNS label that starts with a letter',
    ]);
    expect(found('apps/v1', 'Deployment', 'relay.web')).toHaveLength(1);
    expect(found('rbac.authorization.k8s.io/v1', 'Role', 'a/b')).toHaveLength(1);
  });

  it('accepts dots where the kind takes them, and colons in roles', () => {
    expect(found('v1', 'ConfigMap', 'relay.config')).toEqual([]);
    expect(found('rbac.authorization.k8s.io/v1', 'ClusterRole', 'relay:reader')).toEqual([]);
  });
});
