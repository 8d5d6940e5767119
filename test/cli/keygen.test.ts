import { rmSync } from 'node:fs';
import { Checkout } from './checkout';

// Each of these tests starts npm a few times, on a machine that may be busy.

// Nothing here asks a registry.
const checkout = new Checkout('http://127.0.0.1:9');
const keygen = (...given: readonly string[]) => checkout.npm('keygen', given);

afterAll(() => checkout.remove());

describe('npm run keygen', () => {
  it('makes identities for a network whose sample is old and whose record is gone', async () => {
    rmSync(checkout.path('environments/releases/rc1.yaml'));
    const old = { SOURCE_DATE_EPOCH: String(Date.UTC(2027, 0, 5) / 1000) };
    const { code, stderr } = await checkout.npm(
      'keygen',
      ['rc1', '--rotate', 'celestia', '--reason', 'the samples belong to nobody'],
      old,
    );
    expect(stderr).toContain('reason: the samples belong to nobody\n');
    expect(code).toBe(0);
  });

  it('goes on after a new identity has changed the genesis, which synthesis refuses', async () => {
    const reason = ['--reason', 'the key was seen by others'];
    expect((await keygen('devnet', '--rotate', 'celestia/validator-0', ...reason)).code).toBe(0);
    const { code, stdout } = await keygen('devnet', '--secret', 'celestia/validator-0');
    expect(stdout).toContain('kind: Secret');
    expect(code).toBe(0);
    const synth = await checkout.synth([], { ENVIRONMENT: 'devnet' });
    expect(synth.stderr).toContain('gives devnet-1 another genesis than releases/devnet.yaml records');
    expect(synth.code).toBe(1);
  });

  it('refuses to change the genesis of a chain that is kept, and changes nothing', async () => {
    const { code, stderr } = await keygen('rc1', '--rotate', 'celestia/operator-1');
    expect(stderr).toMatch(/^--rotate "celestia\/operator-1": a new one changes the genesis of rc1/);
    expect(code).toBe(1);
  });
});
