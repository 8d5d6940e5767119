import { CfnOutput, Duration, Validations } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { addAwsPolicy } from '../../iam/managed-policies';

/** What AWS tells of machines that are about to go. @see https://karpenter.sh/docs/reference/cloudformation/ */
const interruptions = {
  ScheduledChange: { source: 'aws.health', detailType: 'AWS Health Event' },
  SpotInterruption: { source: 'aws.ec2', detailType: 'EC2 Spot Instance Interruption Warning' },
  Rebalance: { source: 'aws.ec2', detailType: 'EC2 Instance Rebalance Recommendation' },
  InstanceStateChange: { source: 'aws.ec2', detailType: 'EC2 Instance State-change Notification' },
  CapacityReservation: { source: 'aws.ec2', detailType: 'EC2 Capacity Reservation Instance Interruption Warning' },
} as const;

/** The role of machines that Karpenter makes, and the queue by which it hears that they are about to go. */
export class KarpenterMachines extends Construct {
  readonly nodeRole: iam.Role;
  readonly queue: sqs.Queue;

  constructor(scope: Construct, { cluster }: { cluster: eks.ICluster }) {
    super(scope, 'KarpenterMachines');
    this.nodeRole = this.makeNodeRole(cluster);
    this.queue = this.makeQueue();
    new CfnOutput(scope, 'KarpenterNodeRole', {
      description: 'For spec.role of an EC2NodeClass',
      value: this.nodeRole.roleName,
    });
    new CfnOutput(scope, 'KarpenterQueue', {
      description: 'For settings.interruptionQueue of the Helm chart',
      value: this.queue.queueName,
    });
  }

  private makeNodeRole(cluster: eks.ICluster): iam.Role {
    const role = new iam.Role(this, 'NodeRole', {
      description: 'Machines that Karpenter makes',
      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
    });
    const because = 'Karpenter and EKS document it for the role of nodes';
    for (const name of ['AmazonEKSWorkerNodePolicy', 'AmazonEC2ContainerRegistryPullOnly'])
      addAwsPolicy(role, { name, because });
    new eks.CfnAccessEntry(this, 'NodeAccess', {
      clusterName: cluster.clusterName,
      principalArn: role.roleArn,
      type: 'EC2_LINUX',
    });
    return role;
  }

  private makeQueue(): sqs.Queue {
    const queue = new sqs.Queue(this, 'Queue', {
      // Karpenter hears at once or too late.
      retentionPeriod: Duration.minutes(5),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'A warning that nobody reads in five minutes is of no use afterwards',
    });
    for (const [id, { source, detailType }] of Object.entries(interruptions)) {
      new events.Rule(this, id, {
        description: `Tells Karpenter: ${detailType}`,
        eventPattern: { source: [source], detailType: [detailType] },
        targets: [new targets.SqsQueue(queue)],
      });
    }
    return queue;
  }
}
