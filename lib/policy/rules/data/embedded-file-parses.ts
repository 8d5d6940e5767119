import { quote } from '../../../environment/words';
import { parseProblem } from '../../file-formats';
import type { Rule } from '../../rule';

export const embeddedFileParses: Rule = {
  id: 'embedded-file-parses',
  refuses: 'a file of a ConfigMap that is not the JSON, YAML or TOML that its ending promises',
  why: 'the program that reads it does not start',
  fix: 'correct the file where it is written',
  *check(cluster) {
    for (const object of cluster.ofKind('ConfigMap')) {
      for (const [file, text] of Object.entries(object.json.data ?? {})) {
        const message = parseProblem(file, text);
        if (message) yield { object, path: `data[${quote(file)}]`, message };
      }
    }
  },
};
