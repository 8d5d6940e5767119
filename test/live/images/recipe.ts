/** How an image is made that stands under the name which the charts render. */
export interface Recipe {
  /** What runs in it, for the output. */
  readonly what: string;
  /** Whether Debian with git, curl and deluged is below; otherwise the image holds its own files only. */
  readonly debian: boolean;
  /** Numeric user, as in the published image. */
  readonly user: number;
  /** @default none */
  readonly entrypoint?: readonly string[];
  /** Files and folders that the image follows from: it is made anew when one of them changes. */
  readonly sources: readonly string[];
  /**
   * Makes what has to be made.
   *
   * @param work an empty folder that is removed afterwards
   * @param debian archive with the files of Debian
   * @returns file or folder on this machine, by its path in the image
   */
  readonly files: (work: string, debian: string) => Promise<Readonly<Record<string, string>>>;
}
