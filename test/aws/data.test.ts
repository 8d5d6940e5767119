// One file for all of these: loading the AWS CDK takes longer than most of their tests.
import './data/buckets.tests';
import './data/cache.tests';
import './data/data-stack.tests';
import './data/database.tests';
import './data/secrets.tests';
import './data/stored-secrets.tests';
