/** Any JSON object. */
export type Json = { [key: string]: unknown };

/** A StatefulSet or Deployment as far as a run looks at it. */
export interface FakeWorkload extends Json {
  readonly metadata: { readonly name: string; generation: number };
  readonly spec: { replicas: number; template: Json };
  status: { observedGeneration: number; replicas: number; readyReplicas: number };
}

/** A VolumeSnapshot. */
export interface FakeSnapshot extends Json {
  readonly metadata: {
    readonly name: string;
    labels: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: Json;
  status?: { readonly creationTime?: string; readonly error?: { readonly message: string } };
}

/** A workload whose pods are all ready. */
export function fakeWorkload(name: string, replicas: number): FakeWorkload {
  const volumes = [{ name: 'execution', ephemeral: { volumeClaimTemplate: { spec: {} } } }];
  return {
    metadata: { name, generation: 1 },
    spec: { replicas, template: { metadata: { annotations: {} }, spec: { volumes } } },
    status: { observedGeneration: 1, replicas, readyReplicas: replicas },
  };
}

/** Lays an object over another, as applying its fields does; lists are told by the names of their members. */
export function merge(onto: unknown, fields: unknown): unknown {
  if (Array.isArray(onto) && Array.isArray(fields)) {
    const named = new Map((onto as Json[]).map((each) => [each.name, each]));
    for (const each of fields as Json[]) named.set(each.name, merge(named.get(each.name), each) as Json);
    return [...named.values()];
  }
  if (!isObject(onto) || !isObject(fields)) return fields;
  const merged = Object.entries(fields).map(([key, value]) => [key, merge(onto[key], value)]);
  return { ...onto, ...Object.fromEntries(merged) };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
