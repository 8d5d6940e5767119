import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type RunOptions, succeed } from './shell';
import { clusterTool } from './tools';

/** The node that pods run on: its processes, its cgroups and its network. */
export class NodeAccess {
  /** @param environment says which cluster it is */
  constructor(private readonly environment: Readonly<Record<string, string>>) {}

  /** Runs a command beside the pods. */
  async exec(command: readonly string[], options?: RunOptions): Promise<string> {
    return succeed([clusterTool, 'exec', ...command], { ...options, environment: this.environment });
  }

  /**
   * Starts a command beside the pods that runs until it is stopped, and waits for its first line.
   *
   * @returns stops it
   */
  async start(command: readonly string[]): Promise<() => void> {
    const child = spawn(clusterTool, ['exec', ...command], {
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    await once(child.stdout, 'data');
    return () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    };
  }

  /**
   * Sends a signal to every process of a container, as the kernel does when memory runs out.
   *
   * @param containerId as the pod's status tells it
   */
  async signal(containerId: string, signal: 'KILL' | 'STOP' | 'CONT'): Promise<void> {
    const id = containerId.replace(/^.*:\/\//, '');
    const script = `for file in $(find /sys/fs/cgroup -path "*${id}*" -name cgroup.procs); do
      for process in $(cat "$file"); do kill -${signal} "$process" 2>/dev/null && echo "$process"; done
    done | sort -u`;
    const processes = await this.exec(['sh', '-c', script]);
    if (processes === '') throw new Error(`no process of container ${id} was found`);
  }
}
