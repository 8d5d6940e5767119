import { didYouMean } from '../words';
import { checkedText } from './checked-text';

const pattern = /^https:\/\/[^\s/@]+(\/\S*)?$/;
const plainPattern = /^https?:\/\/[^\s/@]+(\/\S*)?$/;

/** Address of a page or service, without credentials: `https://example.com/path`. */
export const httpsUrl = checkedText((value) => credentials(value) ?? problem(value), {
  pattern,
  examples: ['https://example.com'],
});

/** Address of a service that may be of the cluster itself, without credentials: `http://prometheus.monitoring:9090`. */
export const httpUrl = checkedText((value) => credentials(value) ?? plainProblem(value), {
  pattern: plainPattern,
  examples: ['http://prometheus.monitoring:9090'],
});

function credentials(value: string): string | undefined {
  return /^[a-z]+:\/\/[^/]*@/i.test(value) ? 'must not hold credentials: keep them in a Secret' : undefined;
}

function problem(value: string): string | undefined {
  if (pattern.test(value) && URL.canParse(value)) return undefined;
  const meant = `https://${value.trim().replace(/^(http:)?\/\//i, '')}`;
  const suggestion = !value.startsWith('https:') && pattern.test(meant) && URL.canParse(meant) ? meant : undefined;
  return `is not an https:// address${didYouMean(suggestion)}`;
}

function plainProblem(value: string): string | undefined {
  const isAddress = plainPattern.test(value) && URL.canParse(value);
  return isAddress ? undefined : 'is not an address such as "http://prometheus.monitoring:9090"';
}
