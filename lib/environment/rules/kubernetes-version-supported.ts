import type { EnvironmentRule } from './rule';

/** Oldest minor version with sleeping preStop hooks and sidecar containers on by default, and newest that was tried. */
const OLDEST = 30;
const NEWEST = 37;

/** The cluster has what the rendered objects use. */
export const kubernetesVersionSupported: EnvironmentRule = {
  id: 'kubernetes-version-supported',
  *check({ kubernetes: { version } }) {
    const minor = Number(version.split('.')[1]);
    if (minor >= OLDEST && minor <= NEWEST) return;
    const message = `"${version}" is not supported; use 1.${OLDEST} to 1.${NEWEST}`;
    yield { path: ['kubernetes', 'version'], message };
  },
};
