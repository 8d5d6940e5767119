import { EnvironmentFolder } from '../environment-folder';
import { bucketSnapshots, renderServe, type ServeInput, volumeSnapshots } from './serve-environments';

const folder = new EnvironmentFolder();

type Exposure = NonNullable<ServeInput['serve']>['http'];

const balancer: Exposure = { via: 'load-balancer', sources: ['0.0.0.0/0'] };
const ingress: Exposure = { via: 'ingress', className: 'nginx', host: 'rpc.example.com' };

/** The notes on serve nodes in which something is said. */
const notes = (said: string, input: ServeInput) =>
  renderServe(folder, input).notes.filter((note) => note.includes(said));

describe('the notes on serve nodes', () => {
  it('say what load balancers need that lead to a sidecar, where there is one', () => {
    const needs = (serve: ServeInput['serve'], fields?: ServeInput['fields']) =>
      notes('load balancers', { serve, fields });
    expect(needs({ http: balancer, websocket: balancer })).toEqual([
      'ethereum: the load balancers of geth-serve need version 2.13.4 of the AWS Load Balancer Controller, or a newer one',
    ]);
    expect(needs({ websocket: balancer })).toHaveLength(1);
    expect(needs({ websocket: ingress })).toEqual([]);
    expect(needs({ http: balancer }, { operators: [] })).toEqual([]);
  });

  it('say that pods catch up slowly where clones fetch what they hold when it is first read', () => {
    const slow = (input: ServeInput) => notes('may take an hour to catch up', input);
    expect(slow({ snapshots: volumeSnapshots })).toHaveLength(1);
    expect(slow({ snapshots: bucketSnapshots })).toEqual([]);
    const spot: ServeInput['fields'] = { provider: 'spot', region: undefined, zones: undefined };
    const elsewhere = { snapshots: volumeSnapshots, fields: { ...spot, operators: ['snapshot-controller' as const] } };
    expect(notes('is a Deployment', elsewhere)).toHaveLength(1);
    expect(slow(elsewhere)).toEqual([]);
  });
});
