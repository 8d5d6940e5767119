import { keysOf } from './keys';
import { dotted, type Mapping, nested } from './mapping';
import type { RollupSection } from './rollup-environment';

/** Content of contracts.yaml: what the server reads of what zkstack wrote, whose file has much else. */
export function contractsConfig({ chain }: RollupSection): Mapping {
  const { parameterOf } = keysOf('contracts');
  return nested(Object.fromEntries(dotted(chain.contracts).filter(([key]) => parameterOf(key) !== undefined)));
}
