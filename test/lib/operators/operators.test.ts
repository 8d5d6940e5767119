import { operatorNames, operators } from '../../../lib/operators/operators';
import { system } from '../workloads/system';

describe('operators', () => {
  it.each(operatorNames)('%s says what it brings, without a period', (name) => {
    expect(operators[name].brings).toMatch(/^\w[^.]{10,80}$/);
  });

  it('serve every API that a custom resource may have, each by one operator', () => {
    const apis = operatorNames.flatMap((name) => operators[name].apis);
    expect(new Set(apis).size).toBe(apis.length);
    for (const api of apis) expect(api).toMatch(/^[a-z0-9.-]+\.[a-z0-9]+\/v\d+((alpha|beta)\d+)?$/);
  });

  it('are none on a bare cluster', () => {
    expect(system().cluster.operators.size).toBe(0);
  });
});
