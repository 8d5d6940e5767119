import { didYouMean } from '../words';
import { checkedText } from './checked-text';

const pattern = /^https:\/\/[^\s/@]+(\/\S*)?$/;

/** Address of a page or service, without credentials: `https://example.com/path`. */
export const httpsUrl = checkedText(problem, { pattern, examples: ['https://example.com'] });

function problem(value: string): string | undefined {
  if (/^[a-z]+:\/\/[^/]*@/i.test(value)) return 'must not hold credentials: keep them in a Secret';
  if (pattern.test(value) && URL.canParse(value)) return undefined;
  const meant = `https://${value.trim().replace(/^(http:)?\/\//i, '')}`;
  const suggestion = !value.startsWith('https:') && pattern.test(meant) && URL.canParse(meant) ? meant : undefined;
  return `is not an https:// address${didYouMean(suggestion)}`;
}
