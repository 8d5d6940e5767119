import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigurationError, readConfiguration } from '../src/configuration.ts';
import { runService } from './support/service.ts';

const kubo = '/dns4/kubo/tcp/4001/p2p/12D3KooWA4Xop1JaT3MHxwYMkCepYsv4iPVopMXwCz5iHYdBfeSB';
const needed = {
  KUBO_MULTIADDR: kubo,
  KUBO_RPC_URL: 'http://kubo:5001',
  ORBITDB_ID: 'chainyard',
  ORBITDB_DATABASE: 'ledger',
};

const faults = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readConfiguration({ ...needed, ...environment });
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigurationError);
    return error.lines;
  }
};

describe('configuration', () => {
  it('has a default for all that does not name a node, a writer or a database', () => {
    const configuration = readConfiguration(needed);
    assert.equal(configuration.dataDirectory, '/data');
    assert.equal(configuration.port, 3001);
    assert.equal(configuration.publicPort, 3000);
    assert.equal(configuration.metricsPort, 3002);
    assert.equal(configuration.listen.toString(), '/ip4/0.0.0.0/tcp/4002');
    assert.equal(configuration.type, 'events');
    assert.equal(configuration.kuboRpcTokenFile, undefined);
    assert.equal(configuration.closeTimeout, 20000);
  });

  it('keeps what is given', () => {
    const configuration = readConfiguration({ ...needed, ORBITDB_TYPE: 'keyvalue', KUBO_RPC_URL: 'http://kubo:5001/' });
    assert.equal(configuration.type, 'keyvalue');
    assert.equal(configuration.kuboAddress.toString(), kubo);
    assert.equal(configuration.kuboRpc, 'http://kubo:5001');
    assert.equal(configuration.identity, 'chainyard');
    assert.equal(configuration.database, 'ledger');
  });

  it('takes an address for a database', () => {
    const address = '/orbitdb/zdpuAvmNCGZvThEFHMVF1bGFFASbznDz1gDaXKZZwL4dTgJBk';
    assert.equal(readConfiguration({ ...needed, ORBITDB_DATABASE: address }).database, address);
  });

  const refused: Readonly<Record<string, readonly string[]>> = {
    DATA_DIR: ['data', './data'],
    KUBO_RPC_TOKEN_FILE: ['token'],
    PORT: ['0', '65536', 'http', '-1', '1e3', ' 80'],
    PUBLIC_PORT: ['3001'],
    METRICS_PORT: ['3000', '3001'],
    LISTEN: ['0.0.0.0:4002', '/ip4/0.0.0.0/udp/4002', '/dns4/here/tcp/4002'],
    KUBO_MULTIADDR: ['kubo:4001', '/dns4/kubo/tcp/4001', kubo.replace('tcp', 'udp'), kubo.slice(0, -1), '/x'],
    KUBO_RPC_URL: ['kubo:5001', 'ftp://kubo:5001', 'http://kubo:5001/api', 'http://me:secret@kubo:5001'],
    ORBITDB_DATABASE: ['a/b', '..%2f', '/orbitdb/nothing', 'x'.repeat(129)],
    ORBITDB_TYPE: ['event', 'sql'],
    CLOSE_TIMEOUT_MS: ['0', '20s', '99999999'],
  };
  for (const [variable, values] of Object.entries(refused)) {
    for (const value of values) {
      it(`refuses ${variable}=${value.slice(0, 60)}`, () => {
        const [line, ...others] = faults({ [variable]: value });
        assert.deepEqual(others, []);
        assert.match(String(line), new RegExp(`^${variable}: `));
      });
    }
  }

  it('names every fault at once, each with the value and what was expected', () => {
    assert.deepEqual(faults({ ORBITDB_ID: '', PORT: '70000', ORBITDB_TYPE: 'event' }), [
      'PORT: "70000" is not a port (1 to 65535)',
      'ORBITDB_ID: not set',
      'ORBITDB_TYPE: "event" is not one of events, documents, keyvalue',
    ]);
  });

  it('ends the program with 1 and nothing but these lines', async () => {
    const program = runService({ ...needed, PORT: 'x', ORBITDB_TYPE: 'y' });
    assert.equal(await program.ended, 1);
    assert.deepEqual(program.output.trim().split('\n'), [
      'PORT: "x" is not a port (1 to 65535)',
      'ORBITDB_TYPE: "y" is not one of events, documents, keyvalue',
    ]);
  });
});
