import path from 'node:path';
import { renderCharts } from '../../charts/render-charts';
import { listEnvironments } from '../../lib/environment/find';
import { type LoadedEnvironment, loadEnvironment } from '../../lib/environment/load';
import { repositoryRoot } from '../../lib/repository';
import type { RenderedEnvironment } from '../../lib/synthesis/rendered-environment';
import { Rendered } from '../lib/workloads/rendered';

/** Folder of the shipped environments. */
export const environmentsFolder = path.join(repositoryRoot, 'environments');

/** Names of the shipped environments. */
export const environmentNames = listEnvironments(environmentsFolder);

/** A shipped environment. */
export const environment = (name: string): LoadedEnvironment => loadEnvironment(name, environmentsFolder);

/** A shipped environment, rendered without digests. */
export const renderedEnvironment = (name: string): RenderedEnvironment =>
  renderCharts(environment(name), (image) => image);

/** The objects of a shipped environment. */
export const objectsOf = (name: string): Rendered => new Rendered(renderedEnvironment(name).objects);
