import * as z from 'zod';
import { labelKey, labelValue } from '../fields';

/** Labels that select pods. */
export const labels = z.record(labelKey, labelValue);
