/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // By default one processor is left idle, which is half of a small machine.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/test/jest-setup.ts',
  globalTeardown: '<rootDir>/test/jest-teardown.ts',
  // Milliseconds: many tests start programs, and what takes one second here takes ten on a machine that is busy.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/docker/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
};
