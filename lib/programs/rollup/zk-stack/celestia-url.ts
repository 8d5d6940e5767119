import type { Environment } from '../../../environment/schema';
import { serviceHost } from '../../../traffic/services';
import { fullPod } from '../../celestia/full-pod';

type DataAvailability = NonNullable<Environment['rollup']>['dataAvailability'];
type CelestiaNetwork = Extract<DataAvailability, { client: 'Celestia' }>['network'];

/** Where the client of Celestia finds the gRPC of a validator: in the clear inside of a cluster. */
export const celestiaUrl = (network: CelestiaNetwork): string =>
  network.from === 'endpoint'
    ? network.url
    : `http://${serviceHost(network.node, 'celestia', { whileUnready: false })}:${fullPod.grpc}`;
