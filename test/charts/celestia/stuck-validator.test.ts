import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';

const fixtures = path.join(__dirname, 'fixtures');
const program = path.join(repositoryRoot, 'charts/celestia/files/stuck-validator.jq');

/** What a validator answered to the three questions of its probe. */
interface Observed {
  /** When it was asked. */
  readonly captured: string;
  /** Node id of the other validator. */
  readonly peer: string;
  readonly status: {
    readonly result: { readonly sync_info: { readonly latest_block_time: string; readonly catching_up: boolean } };
  };
  readonly net_info: {
    readonly result: { readonly peers: readonly { readonly connection_status: { readonly Duration: string } }[] };
  };
  readonly consensus_state: { readonly result: { readonly round_state: { readonly 'height/round/step': string } } };
}

/** Every state that was observed on real validators, and whether that of the file is all well. */
const observed: Readonly<Record<string, boolean>> = {
  'alone.json': true,
  'catching-up.json': true,
  'peer-gone-for-8-s.json': true,
  'peer-gone-for-3-min.json': true,
  'peer-returned.json': true,
  'returned.json': true,
  'running-propose.json': true,
  'running-prevote.json': true,
  'running-precommit.json': true,
  'stuck-for-2-min.json': true,
  'stuck-for-3-min.json': false,
  'waiting-for-stuck-peer.json': true,
};

const read = (name: string) => JSON.parse(readFileSync(path.join(fixtures, name), 'utf8')) as Observed;

/** The answers as they would be now: blocks are as old as they were when the validator was asked. */
function answers({ captured, status, net_info, consensus_state }: Observed): string {
  const { sync_info } = status.result;
  const age = Date.parse(captured) - Date.parse(sync_info.latest_block_time);
  const latest_block_time = new Date(Date.now() - age).toISOString();
  const aged = { result: { ...status.result, sync_info: { ...sync_info, latest_block_time } } };
  return [aged, net_info, consensus_state].map((answer) => JSON.stringify(answer)).join('\n');
}

/** Whether the program finds that all is well. */
function isWell(state: Observed): boolean {
  const { status, stdout, stderr } = spawnSync('jq', ['-s', '--arg', 'peer', state.peer, '-f', program], {
    input: answers(state),
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as boolean;
}

it('every observed state is judged', () => {
  expect(readdirSync(fixtures).sort()).toEqual(Object.keys(observed).sort());
});

const hasJq = spawnSync('jq', ['--version']).status === 0;

(hasJq ? describe : describe.skip)('a validator is restarted where that helps, with jq', () => {
  it.each(Object.entries(observed))('%s', (name, well) => {
    expect(isWell(read(name))).toBe(well);
  });

  /** The stuck validator with one thing different. */
  const stuckWith = (change: (state: Observed) => Observed) => isWell(change(read('stuck-for-3-min.json')));

  it('not one whose peer has just come back', () => {
    const now = ({ net_info, ...state }: Observed): Observed => ({
      ...state,
      net_info: {
        result: {
          peers: net_info.result.peers.map((peer) => ({
            ...peer,
            connection_status: { ...peer.connection_status, Duration: String(100e9) },
          })),
        },
      },
    });
    expect(stuckWith(now)).toBe(true);
  });

  it('not one that is connected to others only', () => {
    expect(stuckWith((state) => ({ ...state, peer: '0'.repeat(40) }))).toBe(true);
  });

  it.each([
    ['still waits for the proposal', 'running-propose.json'],
    ['has the proposed block', 'running-prevote.json'],
    ['has voted for it', 'waiting-for-stuck-peer.json'],
  ])('not one that %s', (_, other) => {
    const { consensus_state } = read(other);
    expect(stuckWith((state) => ({ ...state, consensus_state }))).toBe(true);
  });

  it('not one that has a block of late', () => {
    const latest = new Date(Date.parse(read('stuck-for-3-min.json').captured) - 170_000).toISOString();
    expect(
      stuckWith(({ status, ...state }) => ({
        ...state,
        status: { result: { ...status.result, sync_info: { ...status.result.sync_info, latest_block_time: latest } } },
      })),
    ).toBe(true);
  });

  it('not one that catches up', () => {
    expect(
      stuckWith(({ status, ...state }) => ({
        ...state,
        status: { result: { ...status.result, sync_info: { ...status.result.sync_info, catching_up: true } } },
      })),
    ).toBe(true);
  });
});
