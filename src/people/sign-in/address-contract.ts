import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';

// One's own e-mail address and user name; part of `contract.ts` beside it.

const token = z.string().min(20).max(200);
const done = z.object({});

/**
 * Shows once more who sits there: the password, or a code of the app; neither is needed just after coming in by a link or a
 * passkey, which is how those come in who have no password.
 */
const proof = {
  password: z.string().max(256).default(''),
  code: z.string().trim().max(40).default(''),
};

/** Letters, digits, dot, hyphen, underscore. */
export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, '2 to 40 letters a to z, digits, dots, hyphens and underscores.');

export const addressSchema = z.string().trim().toLowerCase().max(200).pipe(z.email());

/** `pending`: asked for, and not confirmed by its link yet. `fresh`: nothing has to be proved once more just now. */
export const ownAddress = endpoint({
  method: 'GET',
  path: '/auth/account/address',
  input: z.object({}),
  output: z.object({ pending: z.string().nullable(), fresh: z.boolean() }),
});
/** Sends a link to the new address and word of it to the former one. The answer is one, whether or not it is taken. */
export const changeAddress = endpoint({
  method: 'POST',
  path: '/auth/account/address',
  input: z.object({ email: addressSchema, ...proof }),
  output: done,
});
export const withdrawAddress = endpoint({
  method: 'DELETE',
  path: '/auth/account/address',
  input: z.object({}),
  output: done,
});
/**
 * The link's token, in a browser where its owner is signed in: who only reads the new mailbox (a slip of the finger) gets
 * nowhere. From then on the address counts, and all other sessions end. 404: it is good for nothing (any more).
 */
export const confirmAddress = endpoint({
  method: 'POST',
  path: '/auth/account/address/confirm',
  input: z.object({ token }),
  output: z.object({ email: z.string() }),
});
/**
 * Open. The token of the former address's letter: the former address is back, every session ends, the password and the
 * passkeys that came since open nothing any more.
 */
export const stopAddress = endpoint({
  method: 'POST',
  path: '/auth/address/stop',
  input: z.object({ token }),
  output: done,
});
/** All other sessions end. */
export const changeUsername = endpoint({
  method: 'POST',
  path: '/auth/account/username',
  input: z.object({ username: usernameSchema, ...proof }),
  output: done,
});
