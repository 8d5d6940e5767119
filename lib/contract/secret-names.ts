/**
 * Name of a secret in the secret store; charts read it, the AWS app makes it.
 *
 * @returns `/<environment>/<system>/<name>`
 */
export function secretPath(environment: string, system: string, name: string): string {
  return `/${environment}/${system}/${name}`;
}

/**
 * Name of a secret that no cluster may read: none of what `/<environment>/*` allows, whatever the environment's name.
 *
 * @returns `/offline.<environment>/<system>/<name>`
 */
export function offlineSecretPath(environment: string, system: string, name: string): string {
  return `/offline.${environment}/${system}/${name}`;
}
