import { generalConfig } from '../../../../../lib/programs/rollup/zk-stack/config/general';
import { availabilities, environmentWith } from './environment';

describe('clients of data availability', () => {
  const client = (name: keyof typeof availabilities) =>
    generalConfig(environmentWith({ dataAvailability: availabilities[name] })).da_client;

  it.each([
    [
      'Avail by a node',
      {
        client: 'Avail',
        bridge_api_url: 'https://bridge.example.com',
        avail_client_type: 'FullClient',
        api_node_url: 'wss://avail.example.com/ws',
        app_id: 7,
      },
    ],
    [
      'Avail by a relay',
      {
        client: 'Avail',
        bridge_api_url: 'https://bridge.example.com',
        avail_client_type: 'GasRelay',
        gas_relay_api_url: 'https://relay.example.com',
      },
    ],
    [
      'Celestia elsewhere',
      {
        client: 'Celestia',
        api_node_url: 'https://celestia.example.com',
        namespace: '64656d6f',
        chain_id: 'mocha-4',
      },
    ],
    [
      'ObjectStore',
      {
        client: 'ObjectStore',
        mode: 'S3WithCredentialFile',
        bucket_base_url: 'example-proofs',
        s3_credential_file_path: '/etc/zksync/bucket-credentials',
        region: 'eu-central-1',
      },
    ],
  ] as const)('are told all that %s needs', (name, expected) => {
    expect(client(name)).toEqual(expected);
  });

  it('know the Celestia of the environment by its Service and its chain', () => {
    const environment = environmentWith({ dataAvailability: availabilities['Celestia of the environment'] });
    const celestia = { network: 'rc1', genesis: { epoch: 3, time: '2026-11-21T06:00:00Z' } };
    expect(generalConfig({ ...environment, celestia } as typeof environment).da_client).toMatchObject({
      api_node_url: 'http://full-0.celestia.svc.cluster.local:9090',
      chain_id: 'rc1-3',
    });
  });

  it('know contracts of EigenDA', () => {
    const { registryCoordinator } = availabilities.Eigen;
    expect(client('Eigen')).toMatchObject({ blob_version: 0, registry_coordinator_addr: registryCoordinator });
  });
});
