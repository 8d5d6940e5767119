import {
  consensusAddress,
  isAccountAddress,
  moduleAddress,
  validatorAddress,
} from '../../../../../lib/programs/celestia/genesis/addresses';

/** An account and its validator, as celestia-appd 9.0.4 printed them. */
const account = 'celestia1l0lq4qkhjhh9s9ph0333x9797dec22jfh7apy7';
const validator = 'celestiavaloper1l0lq4qkhjhh9s9ph0333x9797dec22jfjplcjc';

describe('an address', () => {
  it('of a validator is that of its operator in another form', () => {
    expect(validatorAddress(account)).toBe(validator);
  });

  it('of a module is made of its name', () => {
    expect(moduleAddress('not_bonded_tokens_pool')).toBe('celestia1tygms3xhhs3yv487phx3dw4a95jn7t7ls3yw4w');
  });

  it('of a consensus key is made of the key', () => {
    expect(consensusAddress('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=')).toBe(
      '66687AADF862BD776C8FC18B8E9F8E2008971485',
    );
  });

  it.each([
    ['of an account', account, true],
    ['with another letter at its end', account.replace(/7$/, '8'), false],
    ['of a validator', validator, false],
    ['of another length', 'celestia1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqm80gde', false],
    ['that is none', 'operator-0', false],
  ])('%s is one of an account: %s %s', (_, text, is) => {
    expect(isAccountAddress(text)).toBe(is);
  });
});
