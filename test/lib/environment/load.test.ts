import { EnvironmentFolder } from '../../charts/environment-folder';
import { findingsOf } from './findings';

const environments = new EnvironmentFolder();

/** Findings of a file, without its name. */
const found = (text: string): string[] =>
  findingsOf(() => environments.load('checked', `name: checked\nkubernetes: { version: "1.36" }\n${text}`)).map(
    (line) => line.replace(/^.*checked\.yaml:/, ''),
  );

const relay = 'relay: { image: ghcr.io/chainyard/relay:0.1.0, pool: chian }';

describe('an environment file with wrong keys', () => {
  it('is judged by the rules over several values too, as far as it can be', () => {
    expect(found(`provider: kind\nnodePools: { app: { instanceTypes: [t3.small] } }\nrelais: {}\n${relay}`)).toEqual([
      '5:1 relais: unknown key (did you mean "relay"?)',
      '6:48 relay.pool: "chian" is not a node pool; use one of app, or add it to nodePools',
    ]);
  });

  it('has its mistyped keys read as they were meant', () => {
    expect(found('provider: eks\nreigon: eu-central-1\nzones: [eu-west-1a]')).toEqual([
      '4:1 reigon: unknown key (did you mean "region"?)',
      '5:9 zones[0]: "eu-west-1a" is not a zone of region "eu-central-1", such as "eu-central-1a"',
    ]);
  });

  it('has systems left out whose own schema finds something', () => {
    expect(found('provider: eks\nrelay: { pool: chian }')).toEqual([
      '3:1 provider: "eks" needs region, such as region: eu-central-1',
      '3:1 provider: "eks" needs zones, such as zones: [eu-central-1a]',
      '4:1 relay.image: missing, expected text',
    ]);
  });

  it('has findings of the schema alone where the cluster cannot be read', () => {
    expect(found(`provider: cloud\nnodePools: { app: { instanceTypes: [t3.small] } }\n${relay}`)).toEqual([
      '3:1 provider: "cloud" is not one of kind, eks, spot, aks',
    ]);
  });
});
