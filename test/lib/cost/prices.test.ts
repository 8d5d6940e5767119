import { cacheClassNames } from '../../../lib/contract/cache-classes';
import { databaseClassNames } from '../../../lib/contract/database-classes';
import { instanceTypeNames } from '../../../lib/contract/instance-types';
import { priceTables } from '../../../lib/cost/price-tables';
import { findPrice, price } from '../../../lib/cost/prices';
import { unitOf } from '../../../lib/cost/text';

const regions = ['eu-central-1', 'us-east-1'];
const types = [...instanceTypeNames, ...databaseClassNames, ...cacheClassNames];
const all = priceTables.flatMap(({ prices }) => Object.entries(prices));

describe('prices', () => {
  it('are found by region and name', () => {
    expect(price('eu-central-1', 'interface-endpoint-hour')).toMatchObject({ usd: 0.012, basis: 'checked' });
    expect(price('us-east-1', 'interface-endpoint-hour').usd).toBe(0.01);
  });

  it('are found in every region where they are the same everywhere', () => {
    expect(price('ap-south-1', 'eks-control-plane-hour').usd).toBe(0.1);
  });

  it('are missed by their names, and never nothing', () => {
    expect(findPrice('eu-west-1', 'nat-gateway-hour')).toBeUndefined();
    expect(() => price('eu-west-1', 'nat-gateway-hour')).toThrow(
      'lib/cost/price-tables: nat-gateway-hour has no price in eu-west-1; add it with its source and date',
    );
    expect(() => price('eu-central-1', 'toString')).toThrow('toString has no price');
  });

  it.each(regions)('are known in %s for every machine, database and cache that a file can name', (region) => {
    expect(types.filter((type) => findPrice(region, `${type}-hour`) === undefined)).toEqual([]);
  });

  it('stand in one table each, and end with a unit', () => {
    const names = all.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => unitOf(name) === 'units')).toEqual([]);
  });

  it('are a little higher in Frankfurt than in Virginia', () => {
    const odd = all.filter(([, { 'eu-central-1': frankfurt, 'us-east-1': virginia }]) => {
      const factor = (frankfurt?.usd ?? 1) / (virginia?.usd ?? 1);
      return factor < 1 || factor > 1.3;
    });
    expect(odd).toEqual([]);
  });

  it.each([...priceTables])('of $source say where they are from', ({ source, comparedWith, date }) => {
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\//);
    expect(comparedWith).not.toBe('');
    expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
