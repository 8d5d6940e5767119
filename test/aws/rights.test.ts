// One file for all of these: loading the AWS CDK takes longer than most of their tests.
import './deployment/deployment-stack.tests';
import './deployment/execution.tests';
import './iam/environment-roles.tests';
import './roles/karpenter.tests';
import './roles/logins.tests';
import './roles/pod-roles.tests';
import './roles/stores-and-buckets.tests';
import './roles/wildcards.tests';
