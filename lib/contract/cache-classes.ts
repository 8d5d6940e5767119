/** Memory of ElastiCache node types that environments use, in GiB. @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html */
export const cacheClasses = {
  'cache.t4g.micro': 0.5,
  'cache.t4g.small': 1.37,
  'cache.t4g.medium': 3.09,
  'cache.m7g.large': 6.38,
  'cache.r7g.large': 13.07,
  'cache.r7g.xlarge': 26.32,
} as const satisfies Record<string, number>;

/** Name of an ElastiCache node type. */
export type CacheClassName = keyof typeof cacheClasses;

/** Names of the node types whose size is known. */
export const cacheClassNames = Object.keys(cacheClasses) as [CacheClassName, ...CacheClassName[]];
