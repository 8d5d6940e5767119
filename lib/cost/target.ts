import type { Bill } from './bill';
import { type Part, partNames } from './parts';
import { total } from './range';

/** What a part costs in a plan. */
interface PlannedPart {
  readonly item: string;
  /** US dollars a month. */
  readonly usd: number;
}

/** A plan that an environment is compared with. */
export interface Target {
  readonly name: string;
  readonly source: string;
  readonly date: string;
  readonly parts: Readonly<Partial<Record<Part, PlannedPart>>>;
}

/** The perpetual node as it was first planned, on Azure. */
export const perpetualTarget: Target = {
  name: 'first plan of the perpetual node, on AKS',
  source:
    'https://github.com/JoshuaCWebDeveloper/my-mimisbrunnr packages/project-management/decentralized-storage/infra-package-architecture.md',
  date: '2025-08-09',
  parts: {
    'control plane': { item: 'AKS without a promise of uptime', usd: 0 },
    machines: { item: 'B1ms with 2 GB', usd: 13 },
    volumes: { item: '1 GB of Premium SSD', usd: 0.6 },
    'load balancers': { item: 'one Standard Load Balancer', usd: 12 },
  },
};

/** How far a part is from the plan. */
export interface TargetDifference {
  readonly part: Part;
  /** What there is of it here, and in the plan. */
  readonly here: readonly string[];
  readonly planned?: string;
  /** US dollars at least, here and in the plan. */
  readonly minimum: number;
  readonly target: number;
}

/** Every part that is in a bill or in the plan, at its minimum. */
export function differences({ lines }: Bill, { parts }: Target): TargetDifference[] {
  return partNames.flatMap((part) => {
    const own = lines.filter((line) => line.part === part);
    const planned = parts[part];
    if (own.length === 0 && planned === undefined) return [];
    const [minimum] = total(own.map(({ cost }) => cost));
    const here = [...new Set(own.map(({ item }) => item))];
    return [{ part, here, planned: planned?.item, minimum, target: planned?.usd ?? 0 }];
  });
}
