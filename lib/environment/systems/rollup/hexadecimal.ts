import * as z from 'zod';

const hexadecimal = (digits: number, called: string) =>
  z
    .string()
    .regex(new RegExp(`^0x[0-9a-fA-F]{${digits}}$`), `is not ${called}: 0x and ${digits} hexadecimal digits, in quotes`)
    .meta({ examples: [`0x${'0'.repeat(digits - 1)}1`] });

/** An account or contract; without quotes YAML would read it as a number. */
export const address = hexadecimal(40, 'an address');

/** 32 bytes, such as a hash or a root. */
export const hash = hexadecimal(64, 'a hash');
