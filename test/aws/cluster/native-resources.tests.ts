import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { AssetManifestArtifact } from 'aws-cdk-lib/cx-api';
import { cloudNames, stacksOf, templateOf } from '../stacks';

/** What runs somebody's code, or waits for some to run. */
const runsCode = /^AWS::(Lambda|Serverless)::|^AWS::CloudFormation::(CustomResource|Macro|WaitCondition)|^Custom::/;

describe.each(cloudNames)('%s', (name) => {
  const made = stacksOf(name);
  const stacks = Object.values(made).filter((stack) => stack instanceof Stack);

  test('no stack has a Lambda function, a custom resource or a transform', () => {
    const types = stacks.flatMap((stack) => {
      const { Resources = {}, Transform } = templateOf(stack).toJSON();
      expect(Transform).toBeUndefined();
      return Object.values<{ Type: string }>(Resources).map(({ Type }) => Type);
    });
    expect(types).toContain('AWS::EKS::Cluster');
    expect(types.filter((type) => runsCode.test(type))).toEqual([]);
  });

  test('nothing but templates is uploaded', () => {
    const assembly = App.of(made.cluster)?.synth();
    const manifests = assembly?.artifacts.filter((artifact) => artifact instanceof AssetManifestArtifact) ?? [];
    expect(manifests).not.toEqual([]);
    for (const { file } of manifests) {
      const { files, dockerImages } = JSON.parse(readFileSync(file, 'utf8'));
      const uploaded = Object.values<{ source: { path: string } }>(files).map(({ source }) => source.path);
      expect(uploaded).toEqual([expect.stringMatching(/\.template\.json$/)]);
      expect(dockerImages).toEqual({});
    }
  });
});
