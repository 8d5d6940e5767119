import { renderEnvironment } from '../../charts/render';
import { InputError } from '../../lib/errors';
import { EnvironmentFolder } from './environment-folder';
import { type Variant, variantEnvironment, variants } from './variants';

const folder = new EnvironmentFolder();

/** What is wrong with a variant, each line with its choices in front. */
function refusals(variant: Variant): string[] {
  try {
    renderEnvironment(folder.load('variant', variantEnvironment(variant, 'variant')), (image) => image);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.lines.map((line) => `${Object.values(variant).join(' ')}: ${line}`);
  }
}

describe('every combination of provider, exposure, operators, optional parts and node pools', () => {
  beforeAll(() => folder.identify('variant'));

  it(`renders and passes every rule (${variants.length} combinations)`, () => {
    expect(variants).toHaveLength(128);
    expect(variants.flatMap(refusals)).toEqual([]);
  });
});
