import type { Operator } from '../../operators/operators';
import type { EnvironmentRule } from './rule';

/** What needs an operator is used only where the cluster has it. */
export const operatorNamed: EnvironmentRule = {
  id: 'operator-named',
  *check({ operators, relay, perpetual }) {
    const needs: readonly { path: string[]; what: string; operator: Operator; used: boolean }[] = [
      {
        path: ['relay', 'http', 'via'],
        what: '"gateway"',
        operator: 'gateway-api',
        used: relay?.http?.via === 'gateway',
      },
      {
        path: ['perpetual', 'orbitdb', 'http', 'via'],
        what: '"gateway"',
        operator: 'gateway-api',
        used: perpetual?.orbitdb.http?.via === 'gateway',
      },
    ];
    for (const { path, what, operator, used } of needs) {
      if (!used || operators.includes(operator)) continue;
      yield { path, message: `${what} needs the operator ${operator}: add "- ${operator}" to operators` };
    }
  },
};
