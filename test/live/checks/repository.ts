import type { Kubectl, Place } from '../support/kubectl';
import type { Live } from '../support/live';
import { places } from '../support/places';
import { expect } from '../support/report';
import type { Outcome } from '../support/shell';

const repository = '/srv/relay/data/repo.git';

/** Runs git with arguments somewhere. */
export type Git = (args: readonly string[]) => Promise<Outcome>;

/** Puts a file into the branch `main` of the bare repository without a working tree. */
const commitScript = `set -eu
export GIT_DIR=${repository} GIT_AUTHOR_NAME=test GIT_AUTHOR_EMAIL=test@example.test
export GIT_COMMITTER_NAME=test GIT_COMMITTER_EMAIL=test@example.test
blob=$(printf '%s' "$2" | git hash-object -w --stdin)
parent=$(git rev-parse --verify --quiet refs/heads/main || true)
tree=$({ [ -z "$parent" ] || git ls-tree main; printf '100644 blob %s\\t%s\\n' "$blob" "$1"; } | git mktree)
commit=$(git commit-tree $\{parent:+-p "$parent"} -m "$1" "$tree")
git update-ref refs/heads/main "$commit"
echo "$commit"`;

/** Commits a new file inside the relay's container and returns the commit. */
export async function commit({ kubectl }: Live, file: string, content: string): Promise<string> {
  return kubectl.exec(places.relay, ['sh', '-c', commitScript, 'sh', file, content]);
}

/** Every branch with its commit. */
export async function refs({ kubectl }: { readonly kubectl: Kubectl }, place: Place): Promise<string> {
  return kubectl.exec(place, ['git', '--git-dir', repository, 'for-each-ref']);
}

/**
 * What a reader of the git port must be able to do, and what not.
 *
 * @param git runs git where the repository can be reached
 * @param folder an empty folder there
 * @param file a file that has been committed
 * @param head the newest commit
 */
export async function readable(git: Git, url: string, folder: string, file: string, head: string): Promise<string> {
  const listed = await git(['ls-remote', url]);
  expect(listed.stdout.includes(`${head}\trefs/heads/main`), `ls-remote: ${listed.stdout}${listed.stderr}`);
  const clone = `${folder}/clone`;
  const cloned = await git(['clone', '--quiet', url, clone]);
  expect(cloned.code === 0, `clone: ${cloned.stderr}`);
  const shown = await git(['-C', clone, 'cat-file', '-e', `HEAD:${file}`]);
  expect(shown.code === 0, `the clone has no ${file}`);
  const pushed = await git(['-C', clone, 'push', '--quiet', 'origin', 'HEAD:refs/heads/pushed']);
  expect(pushed.code !== 0, 'a push was accepted');
  expect(/service not enabled|access denied/.test(pushed.stderr), `push failed for another reason: ${pushed.stderr}`);
  return 'ls-remote and clone work, a push is refused';
}
