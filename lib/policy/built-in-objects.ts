/** Names of the objects that every cluster or namespace has without anybody making them, by kind. */
const builtIn: Readonly<Record<string, RegExp>> = {
  ClusterRole: /^(admin|edit|view|cluster-admin|system:.+)$/,
  ConfigMap: /^kube-root-ca\.crt$/,
  Namespace: /^(default|kube-system|kube-public|kube-node-lease)$/,
  PriorityClass: /^system-(node|cluster)-critical$/,
  ServiceAccount: /^default$/,
};

/** Whether Kubernetes itself makes an object of that name. */
export function isBuiltIn(kind: string, name: string): boolean {
  return builtIn[kind]?.test(name) ?? false;
}
