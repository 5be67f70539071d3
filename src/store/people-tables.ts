import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { AuthorId, PersonId } from '../base/ids.ts';

// Rows of people: accounts and their keys, what they did, and the mail that goes out. Sessions, credentials, verifications,
// second factors and passkeys are written by the accounts library too (people/auth.ts), which knows them by these names.

type Flag = 0 | 1;

/**
 * Somebody with an account. `email` and `username`: lower case, unique. `rolesJson`: `Role[]`; `sectionsJson`:
 * `SectionId[]`, or null for the whole paper. `left`: off-boarded; the row stays for the history that names it.
 */
export interface People {
  id: PersonId;
  name: string;
  email: string;
  username: string;
  emailVerified: Flag;
  image: string | null;
  rolesJson: string;
  sectionsJson: string | null;
  authorId: AuthorId | null;
  state: 'active' | 'suspended' | 'left';
  language: string;
  twoFactorEnabled: Flag;
  seenAt: Instant | null;
  createdAt: Instant;
  updatedAt: Instant;
}

/** `token` opens the session only together with its signature, which the paper's secret makes. */
export interface Sessions {
  id: string;
  token: string;
  personId: PersonId;
  address: string | null;
  agent: string | null;
  /** how it was opened; a passkey stands for two factors */
  way: string;
  createdAt: Instant;
  updatedAt: Instant;
  expiresAt: Instant;
  seenAt: Instant | null;
}

/** `password`: scrypt, with its salt. One row a person (`providerId` `credential`). */
export interface Credentials {
  id: string;
  accountId: string;
  providerId: string;
  personId: PersonId;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Instant | null;
  refreshTokenExpiresAt: Instant | null;
  scope: string | null;
  password: string | null;
  createdAt: Instant;
  updatedAt: Instant;
}

/** Challenges under way: second factors and passkeys. */
export interface Verifications {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Instant;
  createdAt: Instant;
  updatedAt: Instant;
}

/** `secret` and `backupCodes` are encrypted with the paper's secret. */
export interface SecondFactors {
  id: string;
  personId: PersonId;
  secret: string;
  backupCodes: string;
  verified: Flag;
  failedVerificationCount: number | null;
  lockedUntil: Instant | null;
}

export interface Passkeys {
  id: string;
  personId: PersonId;
  name: string | null;
  publicKey: string;
  credentialId: string;
  counter: number;
  deviceType: string;
  backedUp: Flag;
  transports: string | null;
  aaguid: string | null;
  createdAt: Instant | null;
}

/** A link that opens something once. `hash`: SHA-256 of its token, hex; the token itself is nowhere. */
export interface OneTimeKeys {
  hash: string;
  id: string;
  purpose: 'owner' | 'invitation' | 'enter' | 'reset' | 'address' | 'address-stop';
  personId: PersonId | null;
  /** of invitations: `people/invitations.ts`; of addresses: the address */
  inputJson: string;
  createdAt: Instant;
  expiresAt: Instant;
}

/** Failed tries by account, device and network; and one-time codes that were used (`count` 1). */
export interface Attempts {
  key: string;
  count: number;
  blockedUntil: Instant;
  expiresAt: Instant;
}

/** Browsers that somebody signed in with before. `hash`: SHA-256 of what the browser's cookie holds. */
export interface Devices {
  personId: PersonId;
  hash: string;
  createdAt: Instant;
  seenAt: Instant;
}

/** One row: what the paper asks of everybody's account. */
export interface PeopleRules {
  id: 1;
  secondFactorRequired: Flag;
}

/** What was done, never changed afterwards. `who` null: the system. `thing`: `story:9`, `person:…`. */
export interface Audit {
  id: Generated<number>;
  at: Instant;
  who: PersonId | null;
  whoName: string;
  what: string;
  thing: string;
  address: string;
  agent: string;
  version: number | null;
  detailJson: string;
}

/** Mail that went out, waits to go, or is kept to be read. `secret` 1: it opens an account. `cancelled`: taken back before it went. */
export interface Outbox {
  id: Generated<number>;
  recipient: string;
  subject: string;
  textBody: string;
  htmlBody: string;
  messageId: string;
  kind: string;
  secret: Flag;
  state: 'queued' | 'sent' | 'failed' | 'kept' | 'cancelled';
  /** how often it was begun to be sent */
  tries: Generated<number>;
  lastError: string | null;
  createdAt: Instant;
  sentAt: Instant | null;
}
