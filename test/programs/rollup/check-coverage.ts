import { same } from '../../live/support/report';
import { rulesOf } from './rules';
import { scenarios } from './scenario';

/** Every alert fires in a scenario, and no scenario is about one that is not there. */
export async function checkCoverage(): Promise<string> {
  const there = rulesOf().flatMap(({ rules }) => rules.map(({ alert }) => alert));
  const tests = scenarios().flatMap(({ alert_rule_test }) => alert_rule_test);
  const fired = tests.filter(({ exp_alerts }) => exp_alerts.length > 0).map(({ alertname }) => alertname);
  const unknown = tests.map(({ alertname }) => alertname).filter((name) => !there.includes(name));
  same(
    'alerts that fire in no scenario',
    there.filter((name) => !fired.includes(name)),
    [],
  );
  same('alerts of scenarios that are not there', unknown, []);
  return `${there.length} alerts in ${tests.length} expectations`;
}
