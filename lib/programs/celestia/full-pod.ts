/** What a full pod is to those who ask it: the application of its pods, and where its validator answers. */
export const fullPod = { application: 'celestia-full', rpc: 26657, grpc: 9090 } as const;
