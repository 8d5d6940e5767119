/** Text that only a secret looks like. */
export interface SecretForm {
  /** What a message calls it. */
  readonly called: string;
  /** Matches `name=text`; the group `secret`, where there is one, is the part that must not be shown. */
  readonly pattern: RegExp;
  /** What every match has in it; a text without it is not tried, which is much faster. @default nothing is known */
  readonly contains?: string;
  /** Decides by the match and the words before it whether it is one. */
  readonly confirm?: (match: RegExpMatchArray, before: string) => boolean;
}
