import type { Word } from './command-lines';
import { flagValues } from './command-words';
import { consensusProgram, executionProgram } from './ethereum-clients';
import type { ConsensusProgram, EthereumProgram, ExecutionProgram } from './ethereum-programs';
import { type KnownContainer, podsWith } from './known-pods';
import type { PodTemplate } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';

/** A container of a client, with what the rules know of the client. */
export interface EthereumContainer<P extends EthereumProgram = EthereumProgram> extends KnownContainer {
  readonly client: P;
}

/** A pod with clients of Ethereum. */
export interface EthereumPod {
  readonly pod: PodTemplate;
  /** Containers of execution clients that run as long as the pod. */
  readonly execution: readonly EthereumContainer<ExecutionProgram>[];
  /** Containers of consensus clients that run as long as the pod. */
  readonly consensus: readonly EthereumContainer<ConsensusProgram>[];
  /** Containers of both that prepare something. */
  readonly prepare: readonly EthereumContainer[];
}

/** Every pod that runs clients of Ethereum, by its images. */
export function ethereumPods(cluster: RenderedCluster): EthereumPod[] {
  const isClient = ({ container }: Pick<KnownContainer, 'container'>) =>
    executionProgram(container) !== undefined || consensusProgram(container) !== undefined;
  return podsWith(cluster, isClient).map(({ pod, containers }) => {
    const execution = containers.flatMap((each) => withClient(each, executionProgram(each.container)));
    const consensus = containers.flatMap((each) => withClient(each, consensusProgram(each.container)));
    return {
      pod,
      execution: execution.filter(({ ends }) => !ends),
      consensus: consensus.filter(({ ends }) => !ends),
      prepare: [...execution, ...consensus].filter(({ ends }) => ends),
    };
  });
}

const withClient = <P extends EthereumProgram>(container: KnownContainer, client: P | undefined) =>
  client === undefined ? [] : [{ ...container, client }];

/** Every value of a flag, in the commands of a container or in the variable that stands for it; each once. */
export function valuesOf({ lines, variables, client }: EthereumContainer, flag: string): Word[] {
  const words = lines.flatMap((line) => flagValues([line.start, ...line.words], flag));
  const name = client.variable?.(flag);
  const set = variables.filter((variable) => variable.name === name);
  const all = [...words, ...set.map(({ object, path, value }) => ({ object, path, text: value }))];
  return [...new Map(all.map((word) => [`${word.path} ${word.text}`, word])).values()];
}

/** Every value of several flags. */
export const valuesOfAll = (container: EthereumContainer, flags: readonly string[]): Word[] =>
  flags.flatMap((flag) => valuesOf(container, flag));

/** Whether a flag is there, with a value or without, or in the variable that stands for it. */
export function isGiven(container: EthereumContainer, flag: string): boolean {
  const words = container.lines.flatMap((line) => [line.start, ...line.words]);
  return (
    words.some(({ text }) => text === flag || text.startsWith(`${flag}=`)) ||
    container.variables.some(({ name }) => name === container.client.variable?.(flag))
  );
}

/** What is said of a container where a flag is missing. */
export const placeOf = ({ path }: EthereumContainer): string => `${path}.args`;

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Whether an address, or the host of a URL, is that of the pod itself. */
export function isLoopback(address: string): boolean {
  const [, host = address] = /^[a-z]+:\/\/(\[[^\]]*\]|[^:/]*)/.exec(address) ?? [];
  return loopback.test(host);
}
