import { imageTagPinned } from '../../../../lib/policy/rules/pods/image-tag-pinned';
import { container, deploymentOfPod, violations } from '../objects';

const digest = `sha256:${'0'.repeat(64)}`;
const found = (image: string) => violations(imageTagPinned, [deploymentOfPod({ containers: [container({ image })] })]);

describe('image-tag-pinned', () => {
  it.each([
    ['kubo', '"kubo" has no tag'],
    ['localhost:5000/kubo', '"localhost:5000/kubo" has no tag'],
    [`kubo@${digest}`, `"kubo@${digest}" has no tag`],
    ['kubo:latest', '"kubo:latest": the tag latest is moved from image to image'],
    [`kubo:Nightly@${digest}`, `"kubo:Nightly@${digest}": the tag Nightly is moved from image to image`],
  ])('refuses %s', (image, message) => {
    expect(found(image)).toEqual([`Deployment relay/relay spec.template.spec.containers[0].image: ${message}`]);
  });

  it('refuses a missing image, of an init container too', () => {
    const initContainers = [container({ image: undefined })];
    expect(violations(imageTagPinned, [deploymentOfPod({ initContainers })])).toEqual([
      'Deployment relay/relay spec.template.spec.initContainers[0].image: not set',
    ]);
  });

  it.each(['kubo:v0.42.0', 'localhost:5000/kubo:master-2025-01-01', `kubo:v0.42.0@${digest}`])(
    'accepts %s',
    (image) => {
      expect(found(image)).toEqual([]);
    },
  );
});
