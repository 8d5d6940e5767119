/** Name of the vault of an environment: AWS Backup makes none up, and alarms find the vault by it. */
export const vaultName = (environment: string): string => environment;
