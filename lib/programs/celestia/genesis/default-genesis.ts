import { imageVersion } from '../image-version';
import version9 from './default-v9.json';

/** What the app starts a chain with that says nothing else, by major version of the app. */
export const defaultGeneses = { 9: version9 } as const;

/** A major version whose default genesis is kept here. */
export type AppVersion = keyof typeof defaultGeneses;

/** All of them, the newest first. */
export const appVersions = Object.keys(defaultGeneses).map(Number).reverse() as readonly AppVersion[];

/** The version of the default genesis that the app of an image starts a chain with, where it is kept here. */
export function appVersionOf(image: string): AppVersion | undefined {
  const major = imageVersion(image)?.numbers[0];
  return appVersions.find((version) => version === major);
}
