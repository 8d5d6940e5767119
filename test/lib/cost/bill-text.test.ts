import { billJson } from '../../../lib/cost/bill-json';
import { billText } from '../../../lib/cost/bill-text';
import { perpetualTarget } from '../../../lib/cost/target';
import { bill, loadBalancer, nodeGroup, resource } from './fixtures';

const small = bill({ Cluster: resource('AWS::EKS::Cluster', {}), ...nodeGroup({}) }, [loadBalancer()]);
const billed = { name: 'made-up', region: 'eu-central-1', bill: small };
const text = (more: object = {}) => billText({ ...billed, ...more }).join('\n');

describe('a bill for people', () => {
  it('adds its lines up', () => {
    const sum = (end: 0 | 1) => small.lines.reduce((usd, { cost }) => usd + cost[end], 0).toFixed(2);
    expect(text()).toContain(`total: ${sum(0)} to ${sum(1)}\n`);
    expect(text()).toContain('total: 112.13 to 155.36\n');
  });

  it('aligns its columns', () => {
    const lines = text().split('\n');
    const table = lines.slice(2, lines.indexOf('', 2));
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
    expect(table.at(1)).toMatch(/^control plane +EKS +1 × 730 hours +0\.1 +73\.00 +73\.00$/);
  });

  it('tells what it assumes, and nothing that it has no line for', () => {
    expect(text()).toContain('  a load balancer needs up to 1 capacity unit on average\n');
    expect(text()).not.toContain('NAT');
  });

  it('tells how old its prices are, and which nobody has looked up', () => {
    expect(text()).toMatch(/prices of 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d/);
    expect(text()).toContain('from memory, unchecked: network-load-balancer-hour');
  });

  it('warns of a budget that even the minimum passes', () => {
    expect(text({ budget: 50 })).toContain('budget: 50.00\nwarning: the budget is passed by 62.13 at least\n');
    expect(text({ budget: 113 })).not.toContain('warning');
    expect(text()).not.toContain('budget');
  });

  it('explains how far it is from a plan, part by part', () => {
    const explained = text({ target: perpetualTarget });
    expect(explained).toContain('target: 25.60,');
    expect(explained).toContain('differs by +86.53:\n');
    expect(explained).toContain('+73.00  control plane: EKS; there AKS without a promise of uptime\n');
    expect(explained).toContain('+4.52  machines: app: t3.small; there B1ms with 2 GB\n');
    expect(explained).toContain('-0.60  volumes: nothing; there 1 GB of Premium SSD\n');
    expect(explained).toContain('+7.71  load balancers: chain/node-p2p; there one Standard Load Balancer\n');
  });

  it('explains all of the difference', () => {
    const shown = text({ target: perpetualTarget }).matchAll(/^ +([+-]\d+\.\d\d) {2}/gm);
    const sum = [...shown].reduce((usd, [, difference]) => usd + Number(difference), 0);
    expect(sum.toFixed(2)).toBe('86.53');
  });
});

describe('a bill for programs', () => {
  it('has the same numbers', () => {
    const json = JSON.parse(billJson({ ...billed, budget: 50, target: perpetualTarget }));
    expect(json).toMatchObject({ environment: 'made-up', currency: 'USD', budget: 50, lines: small.lines });
    expect(json.target.differences).toHaveLength(5);
  });
});
