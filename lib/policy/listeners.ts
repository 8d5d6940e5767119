import { flagValue } from './command-words';
import type { KnownPod } from './known-pods';
import { listenSettings } from './listen-settings';
import { mountedToml, tomlValue } from './mounted-toml';
import { containersOf, type PodTemplate } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';
import type { Violation } from './rule';

/** A port that a container of a pod listens on, and where it is told so. */
export interface Listener extends Omit<Violation, 'message'> {
  readonly container: string;
  readonly port: number;
  readonly protocol: string;
  /** As messages name the place. */
  readonly called: string;
  /** The setting that says so; absent for ports that a container declares. */
  readonly setting?: string;
}

/** The ports that the running containers of a pod declare. */
export function declaredListeners(pod: PodTemplate): Listener[] {
  return containersOf(pod)
    .filter(({ ends }) => !ends)
    .flatMap(({ container: { name, ports = [] }, path }) =>
      ports.map(({ containerPort, protocol = 'TCP' }, index) => ({
        object: pod.object,
        path: `${path}.ports[${index}].containerPort`,
        container: name,
        port: containerPort,
        protocol,
        called: `a port of ${name}`,
      })),
    );
}

/** The ports that the settings of known programs name: in their commands, else in mounted files, else by default. */
export function configuredListeners(cluster: RenderedCluster, { pod, containers }: KnownPod): Listener[] {
  const files = mountedToml(cluster, pod);
  return containers
    .filter(({ ends }) => !ends)
    .flatMap(({ container: { name: container }, lines }) =>
      listenSettings.flatMap(({ program, key, flags, port: usual }): Listener[] => {
        const line = lines.find((candidate) => candidate.program === program);
        if (!line) return [];
        const listener = (place: Omit<Violation, 'message'>, port: number, called: string): Listener => {
          const { object, path } = place;
          return { object, path, container, port, protocol: 'TCP', called: `${called} of ${container}`, setting: key };
        };
        for (const flag of flags) {
          const word = flagValue(line, flag);
          if (word === undefined) continue;
          const port = portIn(word.text);
          return port === undefined ? [] : [listener(word, port, flag)];
        }
        for (const file of files) {
          const port = portIn(tomlValue(file, key));
          if (port !== undefined) return [listener(file, port, `${key} in ${file.file}`)];
        }
        return usual === undefined ? [] : [listener(line.start, usual, `the default of ${flags.join(', ')}`)];
      }),
    );
}

/** 26657 of `tcp://0.0.0.0:26657`, `:26657` and `26657`. */
function portIn(address: unknown): number | undefined {
  const [, digits] = /(?:^|:)(\d{1,5})$/.exec(String(address ?? '')) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
