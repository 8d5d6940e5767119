import { type ApiObject, JsonPatch } from 'cdk8s';
import type { PodProps } from '../k8s/pod';
import type { Program } from '../k8s/program';

/**
 * Lets the containers of a Deployment or StatefulSet answer on for a while before their signal. It is the kubelet that
 * sleeps, so that images without a shell can do it too; the field is younger than the classes of cdk8s.
 */
export function drain(object: ApiObject, { programs, sidecars = [], prepare = [] }: PodProps): void {
  const sleep = (list: string, first: number) => (program: Program, index: number) => {
    const { drainSeconds: seconds } = program;
    if (seconds === undefined) return;
    const path = `/spec/template/spec/${list}/${first + index}/lifecycle`;
    object.addJsonPatch(JsonPatch.add(path, { preStop: { sleep: { seconds } } }));
  };
  programs.forEach(sleep('containers', 0));
  sidecars.forEach(sleep('initContainers', prepare.length));
}
