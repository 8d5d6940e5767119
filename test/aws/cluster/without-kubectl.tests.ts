import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { subnetsOf } from '../network/resources';
import { stacksOf, templateOf } from '../stacks';
import { clusterOf, clusterTemplate } from './cluster-of';

test.each(['production', 'perpetual-dev'])('%s: the cluster marks no other subnets for load balancers', (name) => {
  const marked = (tag: string) =>
    subnetsOf(templateOf(stacksOf(name).network)).flatMap(({ group, tags }) => (tags[tag] === '1' ? [group] : []));
  expect(marked('kubernetes.io/role/internal-elb')).toEqual(['app', 'app']);
  expect(marked('kubernetes.io/role/elb')).toEqual(['public', 'public']);
});

test('nothing waits for a kubectl', () => {
  clusterTemplate('production').resourceCountIs('AWS::SSM::Parameter', 0);
});

test('nobody is warned of subnets without a way out, where only the control plane is', () => {
  Annotations.fromStack(clusterOf('perpetual-dev')).hasNoWarning('*', Match.anyValue());
});
