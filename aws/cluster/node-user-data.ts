const BOUNDARY = 'chainyard';

/**
 * Makes the kubelet take as many pods as both apps count on. EKS gives every node a number of its own, up to 110, which
 * wins over that of a launch template; a drop-in file wins over both. The memory that nodeadm reserves is for the number
 * that the type has without prefix delegation, whatever is set here.
 *
 * @param pods pods at most
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html#max-pods-precedence
 * @see https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/doc/examples.md
 */
export const nodeUserData = (pods: number): string =>
  [
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/x-shellscript; charset="us-ascii"',
    '',
    '#!/bin/bash',
    'set -eu',
    "cat > /etc/eks/nodeadm.d/pods.yaml <<'END'",
    'apiVersion: node.eks.aws/v1alpha1',
    'kind: NodeConfig',
    'spec:',
    '  kubelet:',
    '    config:',
    `      maxPods: ${pods}`,
    'END',
    '',
    `--${BOUNDARY}--`,
    '',
  ].join('\n');
