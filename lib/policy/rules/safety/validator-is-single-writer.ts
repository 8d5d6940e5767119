import { declaredWorkloads } from '../../declared-workloads';
import type { PodTemplate } from '../../pod-templates';
import { describeObject, type RenderedObject } from '../../rendered-object';
import type { Rule } from '../../rule';
import { type SigningKey, signingKeys } from '../../signing-keys';

export const validatorIsSingleWriter: Rule = {
  id: 'validator-is-single-writer',
  refuses: "a validator's signing key in a pod that may run twice, or in the pods of two workloads",
  why: 'a key that signs two blocks of one height is punished by the chain, and its validator is out for good',
  fix: 'give each key to one StatefulSet of one replica that is declared a single writer',
  *check(cluster) {
    const declaredBy = declaredWorkloads(cluster);
    const holders = new Map<string, RenderedObject>();
    for (const { pod, path, secret, identity } of signingKeys(cluster)) {
      const { object } = pod;
      const problem = problemOf(pod, declaredBy(pod)?.singleWriter ?? false);
      const message = (reason: string) => `${called({ secret, identity })}, ${reason}`;
      if (problem) yield { object, path, message: message(problem) };
      const holder = identity === undefined ? object : (holders.get(identity) ?? object);
      if (identity !== undefined) holders.set(identity, holder);
      if (holder !== object) yield { object, path, message: message(`which ${describeObject(holder)} signs with too`) };
    }
  },
};

function problemOf({ object: { json }, replicas }: PodTemplate, isDeclared: boolean): string | undefined {
  if (json.kind !== 'StatefulSet') return `but a ${json.kind} may run a second pod beside the first`;
  if (replicas !== 1) return `but ${replicas} pods`;
  return isDeclared ? undefined : 'but no single writer is declared';
}

const called = ({ secret, identity }: Pick<SigningKey, 'secret' | 'identity'>): string =>
  identity === undefined ? `the Secret ${secret} may hold a signing key` : `the Secret ${secret} holds a signing key`;
