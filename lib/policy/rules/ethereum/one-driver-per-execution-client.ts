import { type EthereumContainer, ethereumPods, isGiven, isLoopback, valuesOfAll } from '../../ethereum-pods';
import type { ExecutionProgram } from '../../ethereum-programs';
import type { Rule } from '../../rule';

export const oneDriverPerExecutionClient: Rule = {
  id: 'one-driver-per-execution-client',
  refuses: 'an execution client without exactly one thing that drives it, in its own pod',
  why: 'without a driver it stays at its block for ever, and two that differ tell it to go back and forth',
  fix: 'give the pod one consensus client, or the execution client one flag by which it follows the chain itself',
  *check(cluster) {
    for (const { pod, execution, consensus } of ethereumPods(cluster)) {
      const { object, prefix, replicas } = pod;
      const place = { object, path: `${prefix}spec.containers` };
      for (const container of consensus)
        for (const word of valuesOfAll(container, container.client.engine))
          for (const address of word.text.split(',').filter((each) => !each.includes('$') && !isLoopback(each)))
            yield {
              object: word.object,
              path: word.path,
              message: `${container.client.title} drives ${address}, not the client of its own pod`,
            };
      // Nobody drives a copy that is scaled up for as long as it is looked at.
      if (replicas === 0) continue;
      if (execution.length > 1) yield { ...place, message: `${titles(execution)} are driven by one pod` };
      if (execution.length === 0 && consensus.length > 0)
        yield { ...place, message: `${titles(consensus)} has no execution client to drive` };
      for (const container of execution) {
        const drivers = [...consensus.map(({ client }) => client.title), ...ownDrivers(container)];
        if (drivers.length === 1) continue;
        const driven = drivers.length === 0 ? 'driven by nothing' : `driven by ${drivers.join(' and by ')}`;
        yield { ...place, message: `${container.client.title} is ${driven}` };
      }
    }
  },
};

const titles = (containers: readonly EthereumContainer[]): string =>
  containers.map(({ client }) => client.title).join(' and ');

const ownDrivers = (container: EthereumContainer<ExecutionProgram>): string[] =>
  container.client.drivers.filter(({ flag, given }) => isGiven(container, flag) === given).map(({ name }) => name);
