/** Addresses of the Services in every cluster on EKS; nothing that pods reach by its address may be among them. */
export const SERVICE_CIDR = '172.20.0.0/16';
