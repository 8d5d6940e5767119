import { existsSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../../errors';
import { loadReleases } from '../../../releases/releases';
import { stepBefore } from '../../../releases/steps';
import { readDocument } from '../../document';
import { environmentSchema } from '../../schema';
import { validate } from '../../validate';
import { quote } from '../../words';
import type { EnvironmentRule } from '../rule';

/** Images of a later step are those of the step before, now or once: nothing is tried on devnet first. */
export const celestiaImagesReleased: EnvironmentRule = {
  id: 'celestia-images-released',
  *check({ celestia, file, name }) {
    const from = celestia?.promotion?.from;
    if (celestia === undefined || from === undefined || from !== stepBefore(celestia.network)) return;
    const source = sourceImages(path.join(path.dirname(file), `${from}.yaml`), from);
    if (typeof source === 'string') {
      yield { path: ['celestia', 'promotion', 'from'], message: `${quote(from)} ${source}` };
      return;
    }
    const { app, node } = celestia.images;
    if (source.some((pair) => pair.app === app && pair.node === node)) return;
    const message = `${app} and ${node} are named neither by ${from}.yaml nor by releases/${from}.yaml; take what ${from} has released: npm run promote -- ${from} ${name}`;
    yield { path: ['celestia', 'images'], message };
  },
};

interface Images {
  readonly app: string;
  readonly node: string;
}

/** Images that an environment names or has named, or why it cannot be asked. */
function sourceImages(file: string, name: string): readonly Images[] | string {
  if (!existsSync(file)) return `has no file ${name}.yaml beside this one`;
  try {
    const { celestia } = validate(environmentSchema, readDocument(file));
    if (celestia === undefined) return `has no Celestia network in ${name}.yaml`;
    return [celestia.images, ...loadReleases(name, file).images];
  } catch (error) {
    if (error instanceof InputError) return `cannot be asked for its images; first mend ${error.lines[0]}`;
    throw error;
  }
}
