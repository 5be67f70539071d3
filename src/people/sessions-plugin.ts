import { createAuthEndpoint } from 'better-auth/api';
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';

const CHALLENGE_SECONDS = 600;

/**
 * What the accounts library is asked for beside its own endpoints, from our own code only. Every way in ends in
 * `startSession`, so that none can leave out the second factor.
 */
export const sessionsPlugin = {
  id: 'standfirst-sessions',
  endpoints: {
    /** Opens a session, or where the account has a second factor asks this browser for it. */
    startSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ person: z.string(), passed: z.boolean() }) },
      async (ctx) => {
        const { internalAdapter, createAuthCookie, secret } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.person);
        if (!user) throw ctx.error('UNAUTHORIZED');
        if ((user as { twoFactorEnabled?: boolean }).twoFactorEnabled && !ctx.body.passed) {
          // as the library's own second factor does after a password; its verification reads what is written here
          const cookie = createAuthCookie('two_factor', { maxAge: CHALLENGE_SECONDS });
          const identifier = `2fa-${generateRandomString(20)}`;
          const expiresAt = new Date(Date.now() + CHALLENGE_SECONDS * 1000);
          await internalAdapter.createVerificationValue({ value: user.id, identifier, expiresAt });
          await internalAdapter.createVerificationValue({
            value: '0',
            identifier: `2fa-attempts-${identifier}`,
            expiresAt,
          });
          deleteSessionCookie(ctx, true);
          await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
          return ctx.json({ session: null });
        }
        const session = await internalAdapter.createSession(user.id);
        if (!session) throw ctx.error('UNAUTHORIZED');
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ session: session.token });
      },
    ),
    /** The session's token, where the cookie's signature is ours. */
    readSession: createAuthEndpoint.serverOnly({ method: 'GET' }, async (ctx) => {
      const token = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret);
      return ctx.json({ token: token || null });
    }),
    /** Whose second factor this browser is asked for. */
    readChallenge: createAuthEndpoint.serverOnly({ method: 'GET' }, async (ctx) => {
      const cookie = ctx.context.createAuthCookie('two_factor');
      const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
      const found = identifier ? await ctx.context.internalAdapter.findVerificationValue(identifier) : null;
      return ctx.json({ person: found && found.expiresAt > new Date() ? found.value : null });
    }),
    forgetSession: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
      deleteSessionCookie(ctx);
      return ctx.json({});
    }),
  },
};
