import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { readArguments } from '../lib/arguments';
import { InputError, runCommand } from '../lib/errors';
import { repositoryRoot } from '../lib/repository';

/** The kinds that charts render, by the file of their operator's CustomResourceDefinitions. */
const imported: Readonly<Record<string, readonly string[]>> = {
  'prometheus-operator': ['PodMonitor', 'PrometheusRule'],
  'external-secrets': ['ExternalSecret', 'SecretStore'],
  'external-snapshotter': ['VolumeSnapshotClass'],
  'gateway-api': ['Gateway', 'GatewayClass', 'HTTPRoute'],
  'envoy-gateway': ['BackendTrafficPolicy', 'ClientTrafficPolicy'],
  keda: ['ScaledObject'],
};

const USAGE = 'usage: npm run import -- <folder with one CRD file per operator>';

interface Definition {
  readonly spec?: {
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly storage: boolean }[];
  };
}

// Generates imports/ anew: only the kinds that charts render, and only the version that the operator stores.
void runCommand(() => {
  const [folder, ...others] = readArguments({ allowPositionals: true }, USAGE).positionals;
  if (folder === undefined || others.length > 0) throw new InputError([USAGE]);
  const missing = Object.keys(imported).filter((name) => !existsSync(path.join(folder, `${name}.yaml`)));
  if (missing.length > 0) throw new InputError(missing.map((name) => `${path.join(folder, name)}.yaml: is not there`));
  const work = mkdtempSync(path.join(tmpdir(), 'chainyard-import-'));
  try {
    for (const [name, kinds] of Object.entries(imported)) {
      const file = path.join(work, `${name}.yaml`);
      const text = readFileSync(path.join(folder, `${name}.yaml`), 'utf8');
      const documents = parseAllDocuments(text).map((document) => document.toJS() as Definition | null);
      writeFileSync(
        file,
        documents
          .flatMap((definition) => stored(definition, kinds))
          .map((each) => stringify(each))
          .join('---\n'),
      );
      const cli = path.join(repositoryRoot, 'bin/cdk8s-cli.js');
      const options = ['-l', 'typescript', '--no-save', '-o', path.join(repositoryRoot, 'imports')];
      execFileSync(process.execPath, [cli, 'import', file, ...options], { cwd: work, stdio: 'inherit' });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

function stored(definition: Definition | null, kinds: readonly string[]): object[] {
  const { spec } = definition ?? {};
  if (spec === undefined || !kinds.includes(spec.names.kind)) return [];
  return [{ ...definition, spec: { ...spec, versions: spec.versions.filter(({ storage }) => storage) } }];
}
