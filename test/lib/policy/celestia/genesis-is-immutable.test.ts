import { genesisIsImmutable } from '../../../../lib/policy/rules/celestia/genesis-is-immutable';
import { files, genesis } from '../celestia-objects';
import { merge, violations } from '../objects';

describe('genesis-is-immutable', () => {
  it('refuses a genesis that can be changed', () => {
    const mutable = (immutable?: boolean) => violations(genesisIsImmutable, [merge(genesis('rc0-1'), { immutable })]);
    expect(mutable()).toEqual(['ConfigMap relay/genesis-rc0-1 immutable: not set on the genesis of rc0-1']);
    expect(mutable(false)).toEqual(['ConfigMap relay/genesis-rc0-1 immutable: false on the genesis of rc0-1']);
  });

  it.each(['genesis', 'genesis-rc0-11', 'genesis-rc0-1-0', 'genesis-xrc0-1'])('refuses the name %s', (name) => {
    expect(violations(genesisIsImmutable, [genesis('rc0-1', name)])).toEqual([
      `ConfigMap relay/${name} metadata.name: "${name}" does not end with the chain id "rc0-1"`,
    ]);
  });

  it('accepts an immutable one that is named by its chain, and the genesis of other kinds of chains', () => {
    const ethereum = files('genesis', { 'genesis.json': '{"config":{"chainId":1}}' });
    const broken = files('broken', { 'genesis.json': '{' });
    const none = files('none', { 'genesis.json': 'null' });
    const objects = [genesis('rc0-1'), genesis('rc0-2', 'rc0-2'), ethereum, broken, none];
    expect(violations(genesisIsImmutable, objects)).toEqual([]);
  });
});
