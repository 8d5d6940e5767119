import * as z from 'zod';
import { labelKey, labelValue } from '../fields';

/** Labels of an object. */
export const labels = z.record(labelKey, labelValue);

/** Labels that select pods: no label at all would select every pod. */
export const podLabels = labels
  .refine(
    (given) => Object.keys(given).length > 0,
    'must name at least one label: none means every pod of the namespace',
  )
  .meta({ minProperties: 1, examples: [{ app: 'client' }] });
