/**
 * Name of a secret in the secret store; charts read it, the AWS app makes it.
 *
 * @returns `/<environment>/<system>/<name>`
 */
export function secretPath(environment: string, system: string, name: string): string {
  return `/${environment}/${system}/${name}`;
}
