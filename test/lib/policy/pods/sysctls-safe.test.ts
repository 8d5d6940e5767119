import { sysctlsSafe } from '../../../../lib/policy/rules/pods/sysctls-safe';
import { deployment, deploymentOfPod, violations } from '../objects';

describe('sysctls-safe', () => {
  it('refuses one that changes the whole node', () => {
    const sysctls = [
      { name: 'net.ipv4.tcp_syncookies', value: '1' },
      { name: 'kernel.msgmax', value: '65536' },
    ];
    expect(violations(sysctlsSafe, [deploymentOfPod({ securityContext: { sysctls } })])).toEqual([
      'Deployment relay/relay spec.template.spec.securityContext.sysctls[1].name: "kernel.msgmax" is not on the safe list',
    ]);
  });

  it('accepts none and safe ones', () => {
    const sysctls = [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }];
    expect(violations(sysctlsSafe, [deployment(), deploymentOfPod({ securityContext: { sysctls } })])).toEqual([]);
  });
});
