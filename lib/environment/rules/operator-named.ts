import { places } from '../places';
import { environmentSchema } from '../schema';
import { webExposure } from '../sections/exposure';
import type { EnvironmentRule } from './rule';

/** What needs an operator is used only where the cluster has it. */
export const operatorNamed: EnvironmentRule = {
  id: 'operator-named',
  *check(environment) {
    const operator = 'gateway-api';
    for (const { path, value } of places(environmentSchema, environment, webExposure)) {
      if (value.via !== 'gateway' || environment.operators.includes(operator)) continue;
      const message = `"gateway" needs the operator ${operator}: add "- ${operator}" to operators`;
      yield { path: [...path, 'via'], message };
    }
  },
};
