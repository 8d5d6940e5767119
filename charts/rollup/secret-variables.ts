import { secret } from '../../lib/k8s/volumes';
import type { Role } from '../../lib/programs/rollup/role';
import { composedSecret } from '../../lib/secrets/composed-secret';
import type { SecretFile } from '../../lib/secrets/secret-value';
import type { RollupContext } from './context';
import type { ProgramSettings } from './role-program';

/** Folder that programs start in which read variables from a file there. */
const FOLDER = '/etc/secret-variables';

/**
 * Gives a role the variables that hold passwords, in a file of the folder that it starts in: nobody reads them in its
 * specification, as they could variables of the pod.
 *
 * @param name of its workload, and of the Secret
 * @param file name of the file
 */
export function secretVariables(context: RollupContext, name: string, role: Role, file: string): ProgramSettings {
  const variables = Object.entries(role.secretVariables ?? {});
  if (variables.length === 0) return {};
  const lines = variables.map(([variable, service]) => {
    const address = context.targets[service]?.address;
    if (address === undefined) throw new Error(`${name} calls ${service}, whose address is not known`);
    return line(variable, address);
  });
  const secretName = composedSecret(context.charts[role.part], { name, files: { [file]: joined(lines) } });
  return { workingDirectory: FOLDER, mounts: { [FOLDER]: secret('secret-variables', secretName) } };
}

const line = (variable: string, { template, values }: SecretFile): SecretFile => ({
  template: `${variable}='${template}'\n`,
  values,
});

const joined = (lines: readonly SecretFile[]): SecretFile => ({
  template: lines.map(({ template }) => template).join(''),
  values: Object.assign({}, ...lines.map(({ values }) => values)),
});
