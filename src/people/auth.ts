import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Db } from '../store/database.ts';
import { authDatabase } from './auth-database.ts';
import { sessionsPlugin } from './sessions-plugin.ts';

export const DAY = 24 * 3_600_000;
/** A session ends this long after it began, whatever happens; unused ones earlier: `who-is.ts`. */
export const SESSION_LASTS = 30 * DAY;
/** The one header by which the address that the server found out is handed over; nothing of the request gets into it. */
export const ADDRESS_HEADER = 'x-standfirst-address';

export type Auth = ReturnType<typeof createAuth>;

/**
 * The accounts library on our database. Its HTTP side is not mounted: `sign-in/` calls its functions one by one, with
 * headers made by us, so that no endpoint, header or host name beyond those can matter.
 */
export function createAuth({ db, origin, secret, name }: { db: Db; origin: string; secret: string; name: string }) {
  const { hostname } = new URL(origin);
  return betterAuth({
    appName: name,
    baseURL: origin,
    basePath: '/newsroom/api/auth',
    secret,
    trustedOrigins: [origin],
    // one shape of values on both databases (auth-database.ts), which is that of PostgreSQL
    database: { db: authDatabase(db), type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: { modelName: 'people' },
    session: {
      modelName: 'sessions',
      fields: { userId: 'personId', ipAddress: 'address', userAgent: 'agent' },
      expiresIn: SESSION_LASTS / 1000,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    account: { modelName: 'credentials', fields: { userId: 'personId' } },
    verification: { modelName: 'verifications' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256 },
    advanced: {
      cookiePrefix: 'standfirst',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { path: '/newsroom', httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { validateSchema: false },
    },
    plugins: [
      sessionsPlugin,
      twoFactor({
        issuer: name,
        schema: { twoFactor: { modelName: 'secondFactors', fields: { userId: 'personId' } } },
        // counted by us, per account, device and network
        accountLockout: { enabled: false },
      }),
      passkey({
        rpID: hostname,
        rpName: name,
        origin,
        authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
        registration: { afterVerification: async ({ verification }) => requireVerified(verification.registrationInfo) },
        authentication: {
          afterVerification: async ({ verification }) => requireVerified(verification.authenticationInfo),
        },
        schema: { passkey: { modelName: 'passkeys', fields: { userId: 'personId', credentialID: 'credentialId' } } },
      }),
    ],
  });
}

/** A passkey stands for two factors only where the person showed the device who they are (WebAuthn level 3 §6.1, UV). */
function requireVerified(info: { userVerified: boolean } | undefined): void {
  if (!info?.userVerified) throw new Error('the authenticator did not verify the person');
}
