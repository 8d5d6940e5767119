import { parse } from 'yaml';
import * as z from 'zod';
import { consensusClients } from '../../../programs/ethereum/clients';
import {
  type Devnet,
  depositFiles,
  type GenesisKey,
  genesisBytes,
  genesisKeys,
  genesisPath,
  packed,
} from '../../../programs/ethereum/genesis';
import type { Finding } from '../../finding';
import { oneLine, quote, shown } from '../../words';
import { fileRead } from '../file-read';
import { nodesRule } from './nodes-rule';

/** Bytes of a ConfigMap. @see https://kubernetes.io/docs/concepts/configuration/configmap/ */
const LARGEST = 2 ** 20;

const executionGenesis = z.looseObject({ config: z.looseObject({ chainId: z.unknown() }), alloc: z.looseObject({}) });

/** The genesis of a network of its own is there, and of the chain that the environment names. */
export const ethereumGenesisValid = nodesRule('ethereum-genesis-valid', function* (nodes, { file }) {
  if (nodes.network !== 'devnet') return;
  const sizes: number[] = [];
  for (const key of genesisKeys) {
    const path = ['ethereum', 'genesis', key];
    const name = nodes.genesis[key];
    const read = fileRead(path, name, genesisPath(nodes, key, file), () => genesisBytes(nodes, key, file));
    if (!('value' in read)) yield* read.findings;
    else {
      sizes.push(packed(key, read.value).length);
      const problem = problems[key](read.value.toString(), nodes);
      if (problem !== undefined) yield { path, message: `${quote(name)} ${problem}` };
    }
  }
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > LARGEST) yield tooLarge(bytes);
  yield* missingFiles(nodes);
});

/** Some clients do not start without files of deposits. */
function* missingFiles(nodes: Devnet): Generator<Finding> {
  const given = depositFiles(nodes);
  for (const { consensus } of nodes.sync) {
    const { title = '', devnetFiles = [] } = consensusClients.find(({ name }) => name === consensus.client) ?? {};
    for (const file of devnetFiles) {
      if (file in given) continue;
      const message = `is without ${file}, which ${title} asks for; give its hash`;
      yield { path: ['ethereum', 'genesis', 'depositBlock'], message };
    }
  }
}

const problems: Readonly<Record<GenesisKey, (text: string, devnet: Devnet) => string | undefined>> = {
  execution: (text, { chainId }) => {
    const json = parsed(() => JSON.parse(text) as unknown);
    if ('problem' in json) return `is not JSON: ${json.problem}`;
    const genesis = executionGenesis.safeParse(json.value).data;
    if (genesis === undefined) return 'is no genesis of an execution client: it lacks config or alloc';
    const { chainId: given } = genesis.config;
    return given === chainId ? undefined : `has ${shown(given)} as config.chainId, not ${chainId}`;
  },
  config: (text) => {
    const yaml = parsed(() => parse(text) as unknown);
    if ('problem' in yaml) return `is not YAML: ${yaml.problem}`;
    const isMapping = z.looseObject({ PRESET_BASE: z.string() }).safeParse(yaml.value).success;
    return isMapping ? undefined : 'is no configuration of a consensus client: it lacks PRESET_BASE';
  },
  state: (text) => (text === '' ? 'is empty' : undefined),
};

function parsed(parse: () => unknown): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: parse() };
  } catch (error) {
    return { problem: oneLine((error as Error).message.split('\n')[0]?.replace(/:$/, '') ?? '') };
  }
}

const tooLarge = (bytes: number): Finding => ({
  path: ['ethereum', 'genesis'],
  message: `has files of ${bytes} bytes, with the state compressed, more than the ${LARGEST} that fit into a ConfigMap: begin with fewer accounts or validators`,
});
