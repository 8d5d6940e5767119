import { encryptWithPassword } from '../../../lib/identity/jwe';
import { decryptWithPassword } from './decrypt';

const seed = Buffer.alloc(32, 7);

/** What `celestia-appd keys add my_celes_key --keyring-backend test` of v9.0.4 wrote beside a key. */
const written =
  'eyJhbGciOiJQQkVTMi1IUzI1NitBMTI4S1ciLCJjcmVhdGVkIjoiMjAyNi0xMS0yMSAxODoyMDo0MC42NjE5NDMwMTIgKzAwMDAgVVRDIG09KzAuMjY3MjY4NDc4IiwiZW5jIjoiQTI1NkdDTSIsInAyYyI6ODE5MiwicDJzIjoiWi15R2FKOUFpZV85dFBHRyJ9.LNdyaSk65xTwhZTjdFqrCROyDBnxJDL0xeH-wjtgID24UdyIzRIZuw.u1Y25yq0PASNnHNn.9sERfe4AnXnJC8jnYh7j9Heng5EwXH7wBfH7jFxoYXzrB1heN6ZMly3L9xQAGJPTnWxFHf2jVt7Kht9VE_wrI5xZitCvuVSdyejF4tCKWR6LlE-ItaJ06Xn0jYr6IJ-FQUZX_ukROX2e8hrfUZtwkZuY0-oIKprqbjihdJzYIOH2s76yoyWEwty2JOT1ZAovzvl9ySvXwQNVA32cbm-b9NA9rWtqgQaXBynM0dPFDz-loEs70mUAAGopDYD7Ug.K784upj7nl7AoRxc17uzkA';

describe('a JSON Web Encryption with a password', () => {
  it('is read as the one that celestia-appd wrote is read', () => {
    expect(JSON.parse(decryptWithPassword(written, 'test'))).toMatchObject({
      Key: '19697fbf5cf3f36a16067a01cfb6671b172a425b.address',
      Data: Buffer.from('my_celes_key.info').toString('base64'),
    });
    expect(decryptWithPassword(encryptWithPassword('a text', 'test', seed), 'test')).toBe('a text');
  });

  it('has the header that RFC 7518 asks for, with a salt of the length that it asks for', () => {
    const [header = ''] = encryptWithPassword('a text', 'test', seed).split('.');
    const { p2s, ...rest } = JSON.parse(Buffer.from(header, 'base64url').toString());
    expect(rest).toEqual({ alg: 'PBES2-HS256+A128KW', enc: 'A256GCM', p2c: 1000 });
    expect(Buffer.from(p2s, 'base64url')).toHaveLength(12);
  });

  it('is not read with another password, nor when it was changed', () => {
    const token = encryptWithPassword('a text', 'test', seed);
    expect(() => decryptWithPassword(token, 'tests')).toThrow();
    expect(() => decryptWithPassword(`${token.slice(0, -4)}AAAA`, 'test')).toThrow();
  });

  it('shares nothing with one of another seed', () => {
    const [one, other] = [seed, Buffer.alloc(32, 8)].map((each) => encryptWithPassword('a text', 'test', each));
    expect(one?.split('.').filter((part) => other?.split('.').includes(part))).toEqual([]);
  });
});
