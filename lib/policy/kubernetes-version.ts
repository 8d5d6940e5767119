/** `36` of `1.36` or `v1.36.2`; undefined where the text is no version of Kubernetes 1. */
export function minorVersion(version: string): number | undefined {
  const minor = /^v?1\.(\d+)/.exec(version)?.[1];
  return minor === undefined ? undefined : Number(minor);
}
