import type { Kubectl } from '../../live/support/kubectl';

/** What `kubectl apply` is told beside the folder. */
export type ApplyMode = readonly string[];

export const serverSide: ApplyMode = ['--server-side'];
export const clientSide: ApplyMode = [];

/**
 * Applies a folder as people do; a warning counts as a failure.
 *
 * @returns one line per object
 */
export async function apply(kubectl: Kubectl, folder: string, mode: ApplyMode = serverSide): Promise<string[]> {
  const { code, stdout, stderr } = await kubectl.attempt(['apply', ...mode, '-f', folder]);
  const said = stderr.trim();
  if (code !== 0 || said !== '') throw new Error(`\n${said.replace(/^/gm, '     ')}`);
  return stdout.trim().split('\n');
}
