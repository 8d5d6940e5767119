type Level = 'info' | 'warn' | 'error';
type Fields = Readonly<Record<string, unknown>>;

/** An error as text; the cause is kept because libraries hide the system's reason there. */
export const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const own = error.message || error.name;
  return error.cause === undefined ? own : `${own}: ${explain(error.cause)}`;
};

const write = (level: Level, message: string, fields: Fields): void => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
};

/** One JSON object per line on the standard output. */
export const log = {
  info: (message: string, fields: Fields = {}) => write('info', message, fields),
  warn: (message: string, fields: Fields = {}) => write('warn', message, fields),
  error: (message: string, fields: Fields = {}) => write('error', message, fields),
};

/** Libraries print their troubles by `console`; they must come out as lines of the same form. */
export const adoptConsole = (): void => {
  console.log = (...parts) => log.info(parts.map(explain).join(' '));
  console.warn = (...parts) => log.warn(parts.map(explain).join(' '));
  console.error = (...parts) => log.error(parts.map(explain).join(' '));
};
