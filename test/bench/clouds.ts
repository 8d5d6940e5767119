import path from 'node:path';
import { cloudApp } from '../../aws/app';
import { cloudEnvironment } from '../../aws/cloud-environment';
import { listEnvironments } from '../../lib/environment/find';
import { loadEnvironment } from '../../lib/environment/load';
import { repositoryRoot } from '../../lib/repository';

// Usage: node bin/start.js test/bench/clouds.ts <folder>. The clouds of all environments, in one app.
const folder = path.join(repositoryRoot, 'environments');
const loaded = listEnvironments(folder).map((name) => loadEnvironment(name, folder));
const clouds = loaded.filter(({ aws }) => aws !== undefined).map(cloudEnvironment);
cloudApp(clouds, process.argv[2]).synth();
