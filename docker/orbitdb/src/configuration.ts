import {
  databaseName,
  databaseType,
  kuboAddress,
  listenAddress,
  milliseconds,
  optionalPath,
  path,
  port,
  text,
  url,
} from './values.ts';

/** One environment variable: how its text becomes a value, and the text to use where it is not set. */
interface Setting<T> {
  readonly variable: string;
  readonly parse: (text: string) => T;
  readonly fallback?: string;
}

const setting = <T>(variable: string, parse: (text: string) => T, fallback?: string): Setting<T> => ({
  variable,
  parse,
  fallback,
});

const settings = {
  dataDirectory: setting('DATA_DIR', path, '/data'),
  host: setting('HOST', text, '0.0.0.0'),
  port: setting('PORT', port, '3001'),
  publicPort: setting('PUBLIC_PORT', port, '3000'),
  metricsPort: setting('METRICS_PORT', port, '3002'),
  listen: setting('LISTEN', listenAddress, '/ip4/0.0.0.0/tcp/4002'),
  kuboAddress: setting('KUBO_MULTIADDR', kuboAddress),
  kuboRpc: setting('KUBO_RPC_URL', url),
  kuboRpcTokenFile: setting('KUBO_RPC_TOKEN_FILE', optionalPath, ''),
  identity: setting('ORBITDB_ID', text),
  database: setting('ORBITDB_DATABASE', databaseName),
  type: setting('ORBITDB_TYPE', databaseType, 'events'),
  closeTimeout: setting('CLOSE_TIMEOUT_MS', milliseconds, '20000'),
};

type Settings = typeof settings;

/** What the environment asks for; the README's table says what each value means. */
export type Configuration = { readonly [Name in keyof Settings]: ReturnType<Settings[Name]['parse']> };

/** Everything that is wrong with the environment, one line each. */
export class ConfigurationError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const read = ({ variable, parse, fallback }: Setting<unknown>, environment: Environment) => {
  const given = environment[variable] || fallback;
  if (given === undefined) throw new Error(`${variable}: not set`);
  try {
    return parse(given);
  } catch (error) {
    throw new Error(`${variable}: "${given}" is not ${(error as Error).message}`);
  }
};

/** Who may reach a face is decided by its port, so each face has one of its own. */
const sharedPorts = (values: Readonly<Record<string, unknown>>): string[] => {
  const faces = [
    { variable: 'PORT', value: values.port },
    { variable: 'PUBLIC_PORT', value: values.publicPort },
    { variable: 'METRICS_PORT', value: values.metricsPort },
  ];
  return faces.flatMap(({ variable, value }, index) => {
    const taken = value === undefined ? undefined : faces.slice(0, index).find((other) => other.value === value);
    return taken ? [`${variable}: ${value} is also ${taken.variable}; every face needs a port of its own`] : [];
  });
};

/** Reads the whole environment and throws one ConfigurationError that names every fault. */
export const readConfiguration = (environment: Environment): Configuration => {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(settings)) {
    try {
      values[name] = read(one, environment);
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  faults.push(...sharedPorts(values));
  if (faults.length > 0) throw new ConfigurationError(faults);
  return values as Configuration;
};
