import type { Container } from 'kubernetes-types/core/v1';
import { parseImage } from '../k8s/image-reference';
import { consensusPrograms } from './ethereum-consensus-programs';
import { executionPrograms } from './ethereum-execution-programs';
import type { EthereumProgram } from './ethereum-programs';

/** Finds the client of a container: by its image, or else by what it runs. */
function finder<P extends EthereumProgram>(clients: readonly P[]) {
  const entries = (names: (client: P) => readonly string[]) =>
    new Map(clients.flatMap((client) => names(client).map((name) => [name, client] as const)));
  const byImage = entries(({ images }) => images);
  const byProgram = entries(({ programs }) => programs);
  return ({ image = '', command = [], args = [] }: Container): P | undefined => {
    const started = [...command, ...args].find((word) => !word.endsWith('.sh') && !starters.has(fileName(word)));
    return byImage.get(fileName(parseImage(image).name)) ?? byProgram.get(fileName(started ?? ''));
  };
}

/** What starts the program that is named after it. */
const starters: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'node', 'exec', 'env']);

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The execution client of a container. */
export const executionProgram = finder(executionPrograms);

/** The consensus client of a container. */
export const consensusProgram = finder(consensusPrograms);
