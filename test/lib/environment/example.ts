import * as z from 'zod';
import { cpu, dnsLabel, image, portNumber, storage } from '../../../lib/environment/fields';

const exposure = z.discriminatedUnion('via', [
  z.strictObject({ via: z.literal('load-balancer'), sources: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ via: z.literal('ingress'), host: dnsLabel }),
]);

/** A small schema with one key for each kind of check; the real one changes too often to word messages by. */
export const exampleSchema = z.strictObject({
  name: dnsLabel,
  provider: z.enum(['kind', 'eks', 'spot', 'aks']),
  kind: z.literal('example').default('example'),
  version: z
    .string()
    .regex(/^1\.\d{2}$/, 'is not a version such as "1.36"')
    .optional(),
  region: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  operators: z
    .array(z.enum(['istio', 'keda']))
    .max(2)
    .default([]),
  public: z.boolean().default(false),
  replicas: z.int().min(1).max(9).multipleOf(3).optional(),
  port: portNumber.optional(),
  idle: z.union([z.literal('never'), z.number()]).optional(),
  backup: z
    .union([z.strictObject({ every: z.string() }), z.strictObject({ at: z.string(), zone: z.string() })])
    .optional(),
  pools: z.record(dnsLabel, z.strictObject({ cpu })).default({}),
  limits: z.partialRecord(z.enum(['memory', 'disk']), storage).default({}),
  relay: z
    .strictObject({
      image,
      storage: z.strictObject({ data: storage.default('1Gi') }).prefault({}),
      http: exposure.optional(),
    })
    .refine(({ image }) => !image.startsWith('quay.io/'), {
      path: ['image'],
      error: 'comes from a registry that is not mirrored',
    })
    .optional(),
});

/** A file that the schema takes, with every key in it. */
export const exampleText = `
name: local
provider: kind
kind: example
version: "1.36"
region: europe
operators: [istio, keda]
public: true
replicas: 3
port: 8088
idle: never
backup: {every: day}
pools:
  app: {cpu: 2}
limits:
  memory: 1Gi
relay:
  image: ghcr.io/owner/relay:1.2.3
  storage:
    data: 10Gi
  http:
    via: load-balancer
    sources:
      - 203.0.113.0/24
`.trimStart();
