import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { consensusProgram, executionProgram } from '../../../lib/policy/ethereum-clients';
import { consensusPrograms } from '../../../lib/policy/ethereum-consensus-programs';
import { executionPrograms } from '../../../lib/policy/ethereum-execution-programs';
import type { ConsensusProgram, ExecutionProgram } from '../../../lib/policy/ethereum-programs';
import { consensusClients, executionClients } from '../../../lib/programs/ethereum/clients';

const folder = path.resolve(__dirname, '../programs/ethereum/flags');
const known = new Map(
  readdirSync(folder).map((file) => [
    path.basename(file, '.txt'),
    new Set(readFileSync(path.join(folder, file), 'utf8').split('\n')),
  ]),
);

/** Flags of a client's table that its version does not have. */
const unknown = (title: string, flags: readonly string[]): string[] => {
  const own = known.get(title.toLowerCase());
  return own === undefined ? [title] : flags.filter((flag) => !own.has(flag));
};

const peerFlags = ({ peerPorts, announces }: ExecutionProgram | ConsensusProgram) => [
  ...peerPorts.map(({ flag }) => flag),
  ...announces,
];

describe('the clients of Ethereum that the rules know', () => {
  it.each(executionPrograms)('$title has each of their flags', (client) => {
    const { engine, namespaces, drivers } = client;
    const own = [...engine.addresses, ...engine.ports, ...namespaces, ...drivers.map(({ flag }) => flag)];
    expect(unknown(client.title, [...own, ...peerFlags(client)])).toEqual([]);
  });

  it.each(consensusPrograms)('$title has each of their flags', (client) => {
    const { engine, network, ownNetwork, checkpoint } = client;
    expect(unknown(client.title, [...engine, ...network, ...ownNetwork, ...checkpoint, ...peerFlags(client)])).toEqual(
      [],
    );
  });

  it.each(executionClients)(
    '$title is found by its image, and by its command in another',
    ({ title, image, command }) => {
      expect(executionProgram({ name: 'a', image })?.title).toBe(title);
      expect(executionProgram({ name: 'a', image: 'mirror.example/a:1', command: [...command] })?.title).toBe(title);
      expect(consensusProgram({ name: 'a', image })).toBeUndefined();
    },
  );

  it.each(consensusClients)(
    '$title is found by its image, and behind a script in another',
    ({ title, image, command }) => {
      expect(consensusProgram({ name: 'a', image })?.title).toBe(title);
      const script = { name: 'a', image: 'mirror.example/a:1', command: ['sh', '/etc/a/start.sh'], args: [...command] };
      expect(consensusProgram(script)?.title).toBe(title);
      expect(executionProgram(script)).toBeUndefined();
    },
  );

  it('are not what others run that name them', () => {
    const copies = { name: 'a', image: 'docker.io/rclone/rclone:1', command: ['rclone', 'copy', '/data/geth'] };
    expect(executionProgram(copies)).toBeUndefined();
    expect(executionProgram({ name: 'a' })).toBeUndefined();
  });
});
