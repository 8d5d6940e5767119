import * as z from 'zod';
import { environmentSchema } from '../environment/schema';

/** JSON Schema of an environment file for editors: draft 7, which their YAML servers read. */
export function environmentJsonSchema(): string {
  const schema = z.toJSONSchema(environmentSchema, { io: 'input', target: 'draft-7' });
  const title = 'A chainyard environment: one cluster and everything that runs on it';
  return `${JSON.stringify({ ...schema, title }, null, 2)}\n`;
}
