// One file for all of these: loading the AWS CDK takes longer than most of their tests.
import './network/network-stack.tests';
import './network/security-groups.tests';
import './network/subnets.tests';
import './network/ways-out.tests';
import './stacks.tests';
