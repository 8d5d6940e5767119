import { budgetNotes } from '../../../lib/contract/budget';
import { cloudOf } from '../../aws/stacks';

const notesOf = (monthly: number, alertAt: number): string[] =>
  budgetNotes(cloudOf('perpetual-dev', { aws: { budget: { monthly, alertAt } } }));

test('a control plane that passes the alert every month is told of', () => {
  expect(notesOf(50, 80)).toEqual([
    expect.stringMatching(/^aws\.budget\.monthly: .* 73 USD a month, which passes 80 % of 50 USD/),
  ]);
  expect(notesOf(80, 80)).toHaveLength(1);
});

test('nothing is told where there is room beside it, or no budget', () => {
  expect(notesOf(100, 80)).toEqual([]);
  expect(budgetNotes(cloudOf('perpetual-dev', { aws: { budget: undefined } }))).toEqual([]);
});
