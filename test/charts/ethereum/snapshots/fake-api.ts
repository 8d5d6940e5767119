import type { RequestListener } from 'node:http';
import type { Permission } from '../../../../lib/k8s/pod';
import { type FakeSnapshot, type FakeWorkload, fakeWorkload, type Json, merge } from './fake-objects';

/** A request of a run, cut into what rights are given for. */
interface Asked {
  readonly verb: string;
  readonly group: string;
  /** With its subresource. */
  readonly resource: string;
  readonly name?: string;
  readonly query: URLSearchParams;
  readonly body?: { readonly spec?: Json };
}

type Answer = readonly [status: number, body?: unknown];

const verbs: Readonly<Record<string, string>> = { POST: 'create', PATCH: 'patch', DELETE: 'delete' };

/** Stands for the API server, its controllers and the kubelet: what a run asks for happens at once. */
export class FakeApi {
  readonly statefulSets = new Map<string, FakeWorkload>();
  readonly deployments = new Map<string, FakeWorkload>();
  readonly snapshots = new Map<string, FakeSnapshot>();
  /** What a run changed, in order, such as `geth-1=0`. */
  readonly changes: string[] = [];
  /** Rights that were needed. */
  readonly used = new Set<Permission>();
  /** Pods that do not end. */
  readonly stuck = new Set<string>();
  /** Called after each change. */
  afterwards: (change: string) => void = () => undefined;
  /** Answers instead of the API: what a test is about. */
  instead: (asked: Asked) => Answer | undefined = () => undefined;

  constructor(private readonly rights: readonly Permission[]) {}

  /** Somebody else writes the number of replicas, such as by applying the YAML. */
  scale(workload: FakeWorkload, replicas: number): void {
    workload.spec.replicas = replicas;
    this.#changed(workload);
  }

  readonly listener: RequestListener = async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const text = Buffer.concat(pieces).toString();
    const asked = cut(request.method ?? '', new URL(request.url ?? '', 'http://api'), text);
    const [status, body = {}] = this.#isAllowed(asked) ? (this.instead(asked) ?? this.#answer(asked)) : [403, asked];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  #isAllowed({ verb, group, resource, name }: Asked): boolean {
    const right = this.rights.find(
      (each) =>
        each.apiGroup === group &&
        each.resources.includes(resource) &&
        each.verbs.includes(verb) &&
        (each.resourceNames === undefined || each.resourceNames.includes(name ?? '')),
    );
    if (right !== undefined) this.used.add(right);
    return right !== undefined;
  }

  #answer(asked: Asked): Answer {
    const [resource = '', subresource] = asked.resource.split('/');
    if (resource === 'pods') return this.#hasPod(asked.name ?? '') ? [200] : [404];
    if (resource === 'volumesnapshots') return this.#answerSnapshots(asked);
    const workload = (resource === 'deployments' ? this.deployments : this.statefulSets).get(asked.name ?? '');
    if (workload === undefined) return [404];
    if (asked.verb === 'get') return [200, this.#isHeldUp(workload) ? unready(workload) : workload];
    if (subresource === 'scale') {
      const { replicas } = (asked.body as unknown as FakeWorkload).spec;
      this.scale(workload, replicas);
      return this.#tell(`${asked.name}=${replicas}`);
    }
    Object.assign(workload, merge(workload, { spec: asked.body?.spec }));
    this.#changed(workload);
    return this.#tell(`${asked.name} patched`);
  }

  #answerSnapshots({ verb, name = '', query, body }: Asked): Answer {
    const found = this.snapshots.get(name);
    if (verb === 'list') {
      const [key = '', value] = (query.get('labelSelector') ?? '').split('=');
      return [200, { items: [...this.snapshots.values()].filter(({ metadata }) => metadata.labels[key] === value) }];
    }
    if (verb === 'create') {
      const made = { status: { creationTime: 'now' }, ...body } as unknown as FakeSnapshot;
      this.snapshots.set(made.metadata.name, made);
      return this.#tell('cut', 201);
    }
    if (found === undefined) return [404];
    if (verb === 'get') return [200, found];
    if (verb === 'delete') this.snapshots.delete(name);
    else this.snapshots.set(name, merge(found, body) as FakeSnapshot);
    return this.#tell(verb === 'delete' ? `forgot ${name}` : 'good');
  }

  #changed(workload: FakeWorkload): void {
    const { metadata, spec } = workload;
    metadata.generation += 1;
    const { replicas } = spec;
    workload.status = { observedGeneration: metadata.generation, replicas, readyReplicas: replicas };
  }

  #hasPod(name: string): boolean {
    return this.stuck.has(name) || (this.statefulSets.get(name.replace(/-0$/, ''))?.spec.replicas ?? 0) > 0;
  }

  /** A volume of one pod: the node cannot start while the pod that uploads has it. */
  #isHeldUp({ metadata }: FakeWorkload): boolean {
    return metadata.name === 'geth-1' && this.#hasPod('geth-archive-0');
  }

  #tell(change: string, status = 200): Answer {
    this.changes.push(change);
    this.afterwards(change);
    return [status];
  }
}

const unready = (workload: FakeWorkload) => ({ ...workload, status: { ...workload.status, readyReplicas: 0 } });

function cut(method: string, { pathname, searchParams }: URL, body: string): Asked {
  const match = /^\/(?:api|apis\/([^/]+))\/v1\/namespaces\/ethereum\/([^/]+)(?:\/([^/]+))?(\/scale)?$/.exec(pathname);
  const [, group = '', resource = '', name, subresource = ''] = match ?? [];
  return {
    verb: verbs[method] ?? (name === undefined ? 'list' : 'get'),
    group,
    resource: `${resource}${subresource}`,
    name,
    query: searchParams,
    body: body === '' ? undefined : JSON.parse(body),
  };
}

/** Workloads of a kind of two nodes. */
export function addWorkloads(api: FakeApi): void {
  for (const [name, replicas] of [
    ['geth-0', 1],
    ['geth-1', 1],
    ['geth-archive', 0],
  ] as const)
    api.statefulSets.set(name, fakeWorkload(name, replicas));
  for (const [name, replicas] of [
    ['geth-verify', 0],
    ['geth-serve', 2],
  ] as const)
    api.deployments.set(name, fakeWorkload(name, replicas));
}
