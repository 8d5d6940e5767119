import type { Container } from 'kubernetes-types/core/v1';
import { parseImage } from '../k8s/image-reference';

/** A program whose command line and configuration the rules understand. */
export interface KnownProgram {
  /** File name of the program. */
  readonly program: 'celestia-appd' | 'celestia';
  /** Last parts of the names of its images. */
  readonly images: readonly string[];
  /** Whether a container without a command takes arguments of the program; otherwise they start with the program. */
  readonly isEntryPoint: boolean;
}

/** Every known program. @see https://github.com/celestiaorg/celestia-app/pkgs/container/celestia-app */
const knownPrograms: readonly KnownProgram[] = [
  { program: 'celestia-appd', images: ['celestia-app', 'celestia-app-standalone'], isEntryPoint: true },
  { program: 'celestia', images: ['celestia-node'], isEntryPoint: false },
];

const byImage = new Map(knownPrograms.flatMap((known) => known.images.map((image) => [image, known] as const)));

/** The known program that a container's image is made for. */
export function knownProgram({ image = '' }: Container): KnownProgram | undefined {
  const { name } = parseImage(image);
  return byImage.get(name.slice(name.lastIndexOf('/') + 1));
}
