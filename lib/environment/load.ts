import { InputError } from '../errors';
import { loadReleases, type Releases } from '../releases/releases';
import { readDocument, type YamlDocument } from './document';
import { findEnvironment } from './find';
import { deepFreeze } from './freeze';
import { type Identities, loadIdentities } from './identities';
import { environmentRules } from './rules';
import type { EnvironmentRule } from './rules/rule';
import { type Environment, environmentSchema } from './schema';
import { soundPart } from './sound-part';
import { issueLines, parseValue } from './validate';

/** An environment with what belongs to it beside its file. */
export interface LoadedEnvironment extends Environment {
  /** Path of the file. */
  readonly file: string;
  /** Public identities, made ahead or derived. */
  readonly identities: Identities;
  /** What it has released. */
  readonly releases: Releases;
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
  return checkEnvironment(readDocument(findEnvironment(nameOrPath, folder)), { rules });
}

/** What an environment is checked by, beside its file. */
export interface CheckOptions {
  /** Rules over several values at once. @default all */
  readonly rules?: readonly EnvironmentRule[];
  /** What it has released. @default what the file beside it says */
  readonly releases?: Releases;
}

/**
 * Checks what an environment file says, or is to say, and fills in every default.
 *
 * @throws InputError with every finding, one line each
 */
export function checkEnvironment(
  document: YamlDocument,
  { rules = environmentRules, releases }: CheckOptions = {},
): LoadedEnvironment {
  const { file } = document;
  const { value, findings } = parseValue(environmentSchema, document.value);
  const environment = value ?? soundPart(document.value, findings);
  if (environment === undefined) throw new InputError(issueLines(document, findings));
  const beside = below(issueLines(document, findings), () => ({
    identities: loadIdentities(environment, file),
    releases: releases ?? loadReleases(environment.name, file),
  }));
  const loaded = { ...environment, ...beside, file, positionOf: document.positionOf };
  const found = [...findings, ...rules.flatMap((rule) => [...rule.check(loaded)])];
  if (found.length > 0) throw new InputError(issueLines(document, found));
  return deepFreeze(loaded);
}

/** What is found later comes below what is found already. */
function below<T>(lines: readonly string[], run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof InputError) throw new InputError([...lines, ...error.lines]);
    throw error;
  }
}
