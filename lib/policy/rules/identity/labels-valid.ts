import { annotationProblems, labelProblems } from '../../label-syntax';
import type { Rule } from '../../rule';

export const labelsValid: Rule = {
  id: 'labels-valid',
  refuses: 'a key or value that a label, or a key that an annotation cannot have',
  why: 'the API server refuses the object, or its pods',
  fix: 'use at most 63 letters, digits, -, _ and ., with a letter or digit at both ends',
  *check({ objects, pods }) {
    for (const object of objects) {
      const { labels, annotations } = object.json.metadata;
      for (const found of labelProblems('metadata.labels', labels)) yield { object, ...found };
      for (const found of annotationProblems('metadata.annotations', annotations)) yield { object, ...found };
    }
    for (const { object, prefix, metadata } of pods) {
      if (prefix === '') continue;
      const { labels, annotations } = metadata;
      for (const found of labelProblems(`${prefix}metadata.labels`, labels)) yield { object, ...found };
      for (const found of annotationProblems(`${prefix}metadata.annotations`, annotations)) yield { object, ...found };
    }
  },
};
