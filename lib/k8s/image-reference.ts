/** The parts of an image's name as a container states it. */
export interface ImageReference {
  /** With registry: `ghcr.io/owner/relay`. */
  readonly name: string;
  readonly tag?: string;
  /** Such as `sha256:…`. */
  readonly digest?: string;
}

/** Tags that stand for another image tomorrow. */
const floatingTags: readonly string[] = ['latest', 'main', 'master', 'nightly', 'edge', 'dev'];

/** A colon starts a tag only behind the last slash; before it, it starts the registry's port. */
const pattern = /^(?<name>[^@]+?)(?::(?<tag>[^/:@]*))?(?:@(?<digest>.*))?$/;

/** Takes an image's name apart; it does not judge the parts. */
export function parseImage(image: string): ImageReference {
  const { name = image, tag, digest } = pattern.exec(image)?.groups ?? {};
  return { name, tag, digest };
}

/** Whether an image is kept by a registry. */
export const isFromRegistry = (image: string, server: string): boolean => image.startsWith(`${server}/`);

/** Whether the tag is moved to another image from time to time. */
export const isFloatingTag = (tag: string): boolean => floatingTags.includes(tag.toLowerCase());

/** Whether the text is a complete digest. */
export const isDigest = (text: string): boolean => /^sha256:[0-9a-f]{64}$/.test(text);
