import type { GpuModel, InstanceType } from './instance-type';

/**
 * GPUs of NVIDIA.
 *
 * @see https://developer.nvidia.com/cuda-gpus for what they compute
 * @see https://karpenter.sh/docs/reference/instance-types/ for the memory that EC2 states
 */
const t4: GpuModel = { name: 'T4', memory: 16_384, computeCapability: '7.5' };
const a10g: GpuModel = { name: 'A10G', memory: 22_888, computeCapability: '8.6' };
const l4: GpuModel = { name: 'L4', memory: 22_888, computeCapability: '8.9' };
const l40s: GpuModel = { name: 'L40S', memory: 45_776, computeCapability: '8.9' };
const rtxPro6000: GpuModel = { name: 'RTX PRO 6000', memory: 98_304, computeCapability: '12.0' };
const a100: GpuModel = { name: 'A100', memory: 40_960, computeCapability: '8.0' };
const h100: GpuModel = { name: 'H100', memory: 81_920, computeCapability: '9.0' };

/** Instance types with GPUs. @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html */
export const accelerated: Readonly<Record<string, InstanceType>> = {
  'g4dn.xlarge': { cpus: 4, memory: 16, pods: 29, gpus: 1, gpu: t4 },
  'g4dn.2xlarge': { cpus: 8, memory: 32, pods: 29, gpus: 1, gpu: t4 },
  'g4dn.4xlarge': { cpus: 16, memory: 64, pods: 29, gpus: 1, gpu: t4 },
  'g4dn.8xlarge': { cpus: 32, memory: 128, pods: 58, gpus: 1, gpu: t4 },
  'g4dn.12xlarge': { cpus: 48, memory: 192, pods: 234, gpus: 4, gpu: t4 },
  'g4dn.16xlarge': { cpus: 64, memory: 256, pods: 58, gpus: 1, gpu: t4 },
  'g5.xlarge': { cpus: 4, memory: 16, pods: 58, gpus: 1, gpu: a10g },
  'g5.2xlarge': { cpus: 8, memory: 32, pods: 58, gpus: 1, gpu: a10g },
  'g5.4xlarge': { cpus: 16, memory: 64, pods: 234, gpus: 1, gpu: a10g },
  'g5.8xlarge': { cpus: 32, memory: 128, pods: 234, gpus: 1, gpu: a10g },
  'g5.12xlarge': { cpus: 48, memory: 192, pods: 737, gpus: 4, gpu: a10g },
  'g5.16xlarge': { cpus: 64, memory: 256, pods: 234, gpus: 1, gpu: a10g },
  'g5.24xlarge': { cpus: 96, memory: 384, pods: 737, gpus: 4, gpu: a10g },
  'g5.48xlarge': { cpus: 192, memory: 768, pods: 345, gpus: 8, gpu: a10g },
  'g6.xlarge': { cpus: 4, memory: 16, pods: 58, gpus: 1, gpu: l4 },
  'g6.2xlarge': { cpus: 8, memory: 32, pods: 58, gpus: 1, gpu: l4 },
  'g6.4xlarge': { cpus: 16, memory: 64, pods: 234, gpus: 1, gpu: l4 },
  'g6.8xlarge': { cpus: 32, memory: 128, pods: 234, gpus: 1, gpu: l4 },
  'g6.12xlarge': { cpus: 48, memory: 192, pods: 234, gpus: 4, gpu: l4 },
  'g6.16xlarge': { cpus: 64, memory: 256, pods: 737, gpus: 1, gpu: l4 },
  'g6.24xlarge': { cpus: 96, memory: 384, pods: 737, gpus: 4, gpu: l4 },
  'g6.48xlarge': { cpus: 192, memory: 768, pods: 737, gpus: 8, gpu: l4 },
  'gr6.4xlarge': { cpus: 16, memory: 128, pods: 234, gpus: 1, gpu: l4 },
  'gr6.8xlarge': { cpus: 32, memory: 256, pods: 234, gpus: 1, gpu: l4 },
  'g6e.xlarge': { cpus: 4, memory: 32, pods: 58, gpus: 1, gpu: l40s },
  'g6e.2xlarge': { cpus: 8, memory: 64, pods: 58, gpus: 1, gpu: l40s },
  'g6e.4xlarge': { cpus: 16, memory: 128, pods: 234, gpus: 1, gpu: l40s },
  'g6e.8xlarge': { cpus: 32, memory: 256, pods: 234, gpus: 1, gpu: l40s },
  'g6e.12xlarge': { cpus: 48, memory: 384, pods: 292, gpus: 4, gpu: l40s },
  'g6e.16xlarge': { cpus: 64, memory: 512, pods: 737, gpus: 1, gpu: l40s },
  'g6e.24xlarge': { cpus: 96, memory: 768, pods: 492, gpus: 4, gpu: l40s },
  'g6e.48xlarge': { cpus: 192, memory: 1536, pods: 492, gpus: 8, gpu: l40s },
  'g7e.2xlarge': { cpus: 8, memory: 64, pods: 254, gpus: 1, gpu: rtxPro6000 },
  'g7e.4xlarge': { cpus: 16, memory: 128, pods: 506, gpus: 1, gpu: rtxPro6000 },
  'g7e.8xlarge': { cpus: 32, memory: 256, pods: 506, gpus: 1, gpu: rtxPro6000 },
  'g7e.12xlarge': { cpus: 48, memory: 512, pods: 632, gpus: 2, gpu: rtxPro6000 },
  'g7e.24xlarge': { cpus: 96, memory: 1024, pods: 632, gpus: 4, gpu: rtxPro6000 },
  'g7e.48xlarge': { cpus: 192, memory: 2048, pods: 632, gpus: 8, gpu: rtxPro6000 },
  'p4d.24xlarge': { cpus: 96, memory: 1152, pods: 737, gpus: 8, gpu: a100 },
  'p4de.24xlarge': { cpus: 96, memory: 1152, pods: 737, gpus: 8, gpu: { ...a100, memory: 81_920 } },
  'p5.4xlarge': { cpus: 16, memory: 256, pods: 118, gpus: 1, gpu: h100 },
  'p5.48xlarge': { cpus: 192, memory: 2048, pods: 100, gpus: 8, gpu: h100 },
};
