import type { Live } from '../support/live';
import { expect } from '../support/report';

/** A pod that asks for more than the profile allows is refused in every namespace of the systems. */
export async function restricted({ kubectl, namespaces }: Live): Promise<string> {
  for (const namespace of namespaces) {
    const args = ['run', 'intruder', '-n', namespace, '--image=example.test/any:1', '--privileged', '--dry-run=server'];
    const { code, stderr } = await kubectl.attempt(args);
    expect(code !== 0 && stderr.includes('violates PodSecurity "restricted'), `${namespace} says: ${stderr}`);
  }
  return `a privileged pod is refused in ${namespaces.join(', ')}`;
}
