import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { secondFactorSchema } from '../contract.ts';
import { usernameSchema } from './address-contract.ts';

export * from './address-contract.ts';

/*
 * Signing in, and one's own keys, below /newsroom/api/auth. Those marked "open" need no session. All answer with cookies
 * that script cannot read. Too many tries: 429 with `Retry-After` (seconds) and a `detail` to show.
 *
 * Links in mail and on the console carry their token behind `#`, so that it reaches no log: `/newsroom/welcome#TOKEN`
 * (invitation, owner), `/newsroom/enter#TOKEN` (sign-in link), `/newsroom/new-password#TOKEN`.
 */

const token = z.string().min(20).max(200);
const newPassword = z.string().min(12).max(256);
const code = z.string().trim().min(6).max(40);
/** What the browser's passkey functions take and give as JSON (`PublicKeyCredential.toJSON`, WebAuthn level 3 §5.1). */
const webauthn = z.record(z.string(), z.unknown());
const done = z.object({});
/** Where signing in led to; `needed`: a code is asked for next; `setup`: a second factor is to be set up first. */
const signedIn = z.object({ secondFactor: secondFactorSchema });

/** Open. `who`: user name or e-mail. 401: wrong, in whatever way. */
export const signIn = endpoint({
  method: 'POST',
  path: '/auth/sign-in',
  input: z.object({ who: z.string().trim().min(1).max(200), password: z.string().min(1).max(256) }),
  output: signedIn,
});
/** The `type` of a refusal after which no code is asked for any more: time or tries are over. */
export const BEGIN_AGAIN = 'begin-again';
/**
 * Open to who gave the password (or came by a link) in this browser. A code of the app, or one recovery code. 401: not
 * right, or used before; with `type` {@link BEGIN_AGAIN} where a right one would open nothing either.
 */
export const secondFactor = endpoint({
  method: 'POST',
  path: '/auth/second-factor',
  input: z.object({ code, kind: z.enum(['app', 'recovery']).default('app') }),
  output: signedIn,
});
export const signOut = endpoint({ method: 'POST', path: '/auth/sign-out', input: z.object({}), output: done });

/** Open. Sends a link that signs in; the answer is one, whether or not somebody has that address. */
export const requestLink = endpoint({
  method: 'POST',
  path: '/auth/link',
  input: z.object({ email: z.string().trim().max(200) }),
  output: done,
});
/** Open. The link's token; works once. */
export const enter = endpoint({ method: 'POST', path: '/auth/enter', input: z.object({ token }), output: signedIn });

/** Open. The answer is one, whether or not somebody has that address. */
export const forgotPassword = endpoint({
  method: 'POST',
  path: '/auth/forgot',
  input: z.object({ email: z.string().trim().max(200) }),
  output: done,
});
/** Open. Ends all sessions of the account; one signs in anew with the password (and the second factor). */
export const resetPassword = endpoint({
  method: 'POST',
  path: '/auth/reset',
  input: z.object({ token, password: newPassword }),
  output: done,
});

/** Open. What a token of an invitation or an owner link is good for. 404: nothing (used, withdrawn, too old). */
export const readInvitation = endpoint({
  method: 'POST',
  path: '/auth/invitation',
  input: z.object({ token }),
  output: z.object({
    kind: z.enum(['invitation', 'owner']),
    name: z.string(),
    /** empty for an owner link: to be asked for */
    email: z.string(),
    expiresAt: z.number().int(),
  }),
});
/** Open. Makes the account and signs in. `email` counts for an owner link alone. */
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/auth/invitation/accept',
  input: z.object({
    token,
    name: z.string().trim().min(1).max(120),
    username: usernameSchema,
    email: z.string().trim().toLowerCase().max(200).optional(),
    password: newPassword,
  }),
  output: signedIn,
});

/** Open. The challenge of signing in with a passkey, and the browser's answer to it. */
export const passkeyChallenge = endpoint({
  method: 'POST',
  path: '/auth/passkey/challenge',
  input: z.object({}),
  output: z.object({ options: webauthn }),
});
export const passkeySignIn = endpoint({
  method: 'POST',
  path: '/auth/passkey/sign-in',
  input: z.object({ response: webauthn }),
  output: signedIn,
});

// ── One's own account: a session is needed ──

/** Ends all other sessions; this one goes on under a new name. */
export const changePassword = endpoint({
  method: 'POST',
  path: '/auth/account/password',
  input: z.object({ current: z.string().min(1).max(256), password: newPassword }),
  output: done,
});
/** `uri`: `otpauth://…` for the picture that apps read; `secret`: the same to type in. */
export const beginSecondFactor = endpoint({
  method: 'POST',
  path: '/auth/account/second-factor/begin',
  input: z.object({ password: z.string().max(256) }),
  output: z.object({ uri: z.string(), secret: z.string() }),
});
/** The app's first code switches it on. The recovery codes are shown here and never again. */
export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/auth/account/second-factor/confirm',
  input: z.object({ code }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
});
export const stopSecondFactor = endpoint({
  method: 'POST',
  path: '/auth/account/second-factor/stop',
  input: z.object({ password: z.string().max(256) }),
  output: done,
});
/** The old ones end. */
export const newRecoveryCodes = endpoint({
  method: 'POST',
  path: '/auth/account/recovery-codes',
  input: z.object({ password: z.string().max(256) }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
});
export const passkeys = endpoint({
  method: 'GET',
  path: '/auth/account/passkeys',
  input: z.object({}),
  output: z.object({
    passkeys: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.number().int().nullable() })),
  }),
});
export const passkeyOptions = endpoint({
  method: 'POST',
  path: '/auth/account/passkeys/options',
  input: z.object({ password: z.string().max(256) }),
  output: z.object({ options: webauthn }),
});
export const addPasskey = endpoint({
  method: 'POST',
  path: '/auth/account/passkeys',
  input: z.object({ response: webauthn, name: z.string().trim().max(80).default('') }),
  output: done,
});
export const removePasskey = endpoint({
  method: 'DELETE',
  path: '/auth/account/passkeys/:id',
  input: z.object({ id: z.string().max(64) }),
  output: done,
});
