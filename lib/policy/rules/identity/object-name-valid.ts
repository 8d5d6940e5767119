import { nameProblem } from '../../object-names';
import type { Rule } from '../../rule';

export const objectNameValid: Rule = {
  id: 'object-name-valid',
  refuses: 'a name that its kind cannot have, or that is too long for what is made from it',
  why: 'the API server refuses the object, or its controller never gets a pod created',
  fix: 'choose a shorter name of a to z, 0 to 9 and -',
  *check({ objects }) {
    for (const object of objects) {
      const message = nameProblem(object.json);
      if (message) yield { object, path: 'metadata.name', message };
    }
  },
};
