import { SNAPSHOT_API } from '../../api/volume-snapshot';
import type { Request } from '../snapshots/permissions';
import { type ScriptJob, variable } from '../snapshots/script-job';
import { servedBy } from './serve-pods';

/** What a job that takes snapshots of a node may not do beside it. */
export function forbiddenRequests(job: ScriptJob): Request[] {
  const { namespace } = job;
  const apps = `/apis/apps/v1/namespaces/${namespace}`;
  const pods = `/api/v1/namespaces/${namespace}/pods`;
  const snapshots = `${SNAPSHOT_API}/namespaces/${namespace}/volumesnapshots`;
  const source = variable(job, 'SOURCE');
  const verify = variable(job, 'VERIFY');
  const others = variable(job, 'NODES')
    .split(',')
    .filter((name) => name !== source);
  return [
    // The node may be stopped and started, and is otherwise left as it is.
    ['PATCH', `${apps}/statefulsets/${source}`],
    ['DELETE', `${apps}/statefulsets/${source}`],
    ['DELETE', `${pods}/${source}-0`],
    ['POST', `${pods}/${source}-0/exec`],
    ...others.flatMap((name): Request[] => [
      ['PATCH', `${apps}/statefulsets/${name}`],
      ['PATCH', `${apps}/statefulsets/${name}/scale`],
      ['GET', `${pods}/${name}-0`],
    ]),
    ['PATCH', `${apps}/statefulsets/any`],
    ['GET', `${apps}/statefulsets`],
    ['POST', `${apps}/deployments`],
    ['PATCH', `${apps}/deployments/any`],
    ['DELETE', `${apps}/deployments/${verify}`],
    ...servedBy(job).map((name): Request => ['PATCH', `${apps}/deployments/${name}/scale`]),
    ...(variable(job, 'METHOD') === 'object-store'
      ? ([
          ['POST', snapshots],
          ['DELETE', `${snapshots}/any`],
        ] satisfies Request[])
      : []),
  ];
}
