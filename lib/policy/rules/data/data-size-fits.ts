import type { Rule } from '../../rule';

/** Bytes of all values together. @see https://kubernetes.io/docs/concepts/configuration/configmap/ */
const most = 1024 ** 2;

export const dataSizeFits: Rule = {
  id: 'data-size-fits',
  refuses: 'a ConfigMap or Secret of more than 1 MiB',
  why: 'the API server refuses it',
  fix: 'split it, or put large files into an image or a volume',
  *check(cluster) {
    for (const object of cluster.ofKind('ConfigMap')) {
      const { data, binaryData } = object.json;
      const bytes = size(data, 'utf8') + size(binaryData, 'base64');
      if (bytes > most) yield { object, path: 'data', message: tooLarge(bytes) };
    }
    for (const object of cluster.ofKind('Secret')) {
      const { data, stringData } = object.json;
      const bytes = size(data, 'base64') + size(stringData, 'utf8');
      if (bytes > most) yield { object, path: 'data', message: tooLarge(bytes) };
    }
  },
};

function size(values: Readonly<Record<string, string>> = {}, encoding: 'utf8' | 'base64'): number {
  return Object.values(values).reduce((sum, value) => sum + Buffer.byteLength(value, encoding), 0);
}

function tooLarge(bytes: number): string {
  return `${bytes} bytes, ${bytes - most} more than the ${most} of 1 MiB`;
}
