import type { Cleanup } from '../live/support/cleanup';
import type { Kubectl } from '../live/support/kubectl';
import type { Api } from './api/api';
import type { ObjectPaths } from './api/object-paths';

/** The cluster under test. */
export interface TestCluster {
  readonly kubectl: Kubectl;
  readonly api: Api;
  readonly paths: ObjectPaths;
  /** What is undone when the last environment is done. */
  readonly atEnd: Cleanup;
}
