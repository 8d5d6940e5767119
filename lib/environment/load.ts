import { InputError } from '../errors';
import { readDocument, type YamlDocument } from './document';
import { findEnvironment } from './find';
import { deepFreeze } from './freeze';
import { type Identities, loadIdentities } from './identities';
import { environmentRules } from './rules';
import type { EnvironmentRule } from './rules/rule';
import { type Environment, environmentSchema } from './schema';
import { issueLines, validate } from './validate';

/** An environment with what belongs to it beside its file. */
export interface LoadedEnvironment extends Environment {
  /** Path of the file. */
  readonly file: string;
  /** Public identities, made ahead or derived. */
  readonly identities: Identities;
  /** Where a key stands in the file, for findings that come later. */
  readonly positionOf: YamlDocument['positionOf'];
}

/**
 * Reads an environment file, checks it whole and fills in every default.
 *
 * @param nameOrPath name of an environment, or a path to a file
 * @param folder where environments are found by name
 * @param rules rules over several values at once
 * @throws InputError with every finding, one line each
 */
export function loadEnvironment(
  nameOrPath: string,
  folder: string,
  rules: readonly EnvironmentRule[] = environmentRules,
): LoadedEnvironment {
  const file = findEnvironment(nameOrPath, folder);
  const document = readDocument(file);
  const environment = validate(environmentSchema, document);
  const { positionOf } = document;
  const loaded = { ...environment, file, positionOf, identities: loadIdentities(environment, file) };
  const lines = issueLines(
    document,
    rules.flatMap((rule) => [...rule.check(loaded)]),
  );
  if (lines.length > 0) throw new InputError(lines);
  return deepFreeze(loaded);
}
