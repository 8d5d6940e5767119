import { type Configuration, ConfigurationError, readConfiguration } from './configuration.ts';
import { adoptConsole, explain, log } from './log.ts';
import { Service } from './service.ts';

const fail = (message: string, error: unknown): never => {
  log.error(message, { reason: explain(error) });
  process.exit(1);
};

const configure = (): Configuration => {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
};

const configuration = configure();
adoptConsole();
process.on('uncaughtException', (error) => fail('stopped by a fault', error));
// One peer's broken stream is no reason to end the service.
process.on('unhandledRejection', (error) => log.error('a task failed', { reason: explain(error) }));

const service = new Service(configuration);
const opened = service.open().catch((error) => fail('the service could not open', error));

const close = async (signal: string): Promise<void> => {
  log.info('closing', { signal });
  const late = () => fail('not closed in time', `CLOSE_TIMEOUT_MS is ${configuration.closeTimeout}`);
  setTimeout(late, configuration.closeTimeout).unref();
  await opened;
  await service.close().catch((error) => fail('the service could not close', error));
  process.exit(0);
};

process.once('SIGTERM', close);
process.once('SIGINT', close);
