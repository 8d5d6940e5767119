// One file for all of these: loading the AWS CDK takes longer than most of their tests.
import './cluster/access.tests';
import './cluster/add-ons.tests';
import './cluster/control-plane.tests';
import './cluster/machines.tests';
import './cluster/native-resources.tests';
import './cluster/node-groups.tests';
import './cluster/pool-system.tests';
import './cluster/without-kubectl.tests';
