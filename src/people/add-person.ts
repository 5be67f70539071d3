import { randomBytes } from 'node:crypto';
import { Invalid } from '../base/errors.ts';
import type { AuthorId, PersonId, SectionId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { audit } from './audit.ts';
import type { Role } from './person.ts';

export interface NewPerson {
  name: string;
  email: string;
  username: string;
  /** absent: one that nobody knows, so that the account is opened by a link */
  password?: string;
  roles: readonly Role[];
  sections?: readonly SectionId[] | null;
  author?: AuthorId | null;
  language?: string;
}

/** Makes an account. @throws {Invalid} `name`, `email`, `username`, `password` */
export async function addPerson(ctx: Context, input: NewPerson): Promise<PersonId> {
  const row = checked(input);
  // even who has no password has one that nobody knows: how long an answer takes then tells nothing
  const { hashPassword } = await import('better-auth/crypto');
  const password = await hashPassword(input.password ?? randomBytes(32).toString('base64url'));
  return inTransaction(ctx.db, async (db) => {
    await refuseTaken({ ...ctx, db }, row);
    const id = newId() as PersonId;
    const now = ctx.now();
    const times = { createdAt: now, updatedAt: now };
    await db
      .insertInto('people')
      .values({
        id,
        ...row,
        ...times,
        emailVerified: 1,
        image: null,
        rolesJson: JSON.stringify([...new Set(input.roles)]),
        sectionsJson: input.sections ? JSON.stringify(input.sections) : null,
        authorId: input.author ?? null,
        state: 'active',
        language: input.language ?? '',
        twoFactorEnabled: 0,
        seenAt: null,
      })
      .execute()
      .catch(takenMeanwhile);
    await db
      .insertInto('credentials')
      .values({ id: newId(), accountId: id, providerId: 'credential', personId: id, password, ...times })
      .execute();
    await audit(
      { ...ctx, db },
      { what: 'person.added', thing: `person:${id}`, detail: { name: row.name, roles: input.roles } },
    );
    return id;
  });
}

/** Random, so that it tells nothing and cannot be guessed. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

function checked(input: NewPerson): { name: string; email: string; username: string } {
  const name = input.name.normalize('NFC').trim();
  const email = input.email.trim().toLowerCase();
  const username = input.username.trim().toLowerCase();
  const wrong: Record<string, string> = {};
  if (!name || name.length > 120 || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) wrong.name = 'Give a name of one line.';
  if (email.length > 200 || !/^[^\s@<>,;:"()[\]\\]+@[a-z0-9.-]+$/.test(email)) wrong.email = 'Give an e-mail address.';
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username))
    wrong.username = 'Use 2 to 40 letters a to z, digits, dots, hyphens and underscores.';
  if (input.password !== undefined) {
    const reason = whyWeak(input.password, [name, email, username]);
    if (reason) wrong.password = reason;
  }
  if (Object.keys(wrong).length) throw new Invalid('The account does not fit.', wrong);
  return { name, email, username };
}

/**
 * Length is what counts (NIST SP 800-63B §3.1.1.2); what everybody would try first is refused.
 * @returns what is wrong, as a sentence, or nothing
 */
export function whyWeak(password: string, known: readonly string[]): string | null {
  if (password.length < 12) return 'Use at least 12 characters; a few words in a row are good.';
  if (password.length > 256) return 'Use at most 256 characters.';
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (new Set(plain).size < 5) return 'This is easily guessed: use more different characters.';
  const names = known.flatMap((word) => word.toLowerCase().split(/[\s@.]+/)).filter((word) => word.length > 3);
  const rest = [...names, ...OFTEN].reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest.length < 4 ? 'This is easily guessed: it is made of names or of what many use.' : null;
}

const OFTEN = [
  'password',
  'passwort',
  'motdepasse',
  'standfirst',
  'newspaper',
  'newsroom',
  'administrator',
  'admin',
  'letmein',
  'welcome',
  'iloveyou',
  'monkey',
  'dragon',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'qwerty',
  'qwertz',
  'azerty',
  '1234567890',
  '0123456789',
  '123456789',
  '12345678',
  '123456',
  '12345',
  '1234',
  '123',
  'abcdefghijklmnop',
  'abcdef',
  'abc',
  '2024',
  '2025',
  '2026',
];

/** Two who want the same at the same moment: the database lets one. */
export function takenMeanwhile(error: unknown): never {
  const taken = 'Somebody here has this user name or e-mail address.';
  return orTaken(new Invalid('The account is there already.', { username: taken }))(error);
}

/** Says `refusal` in place of what the database says of a second one of what it has once. */
export function orTaken(refusal: Error): (error: unknown) => never {
  return (error) => {
    throw isUniqueViolation(error) ? refusal : error;
  };
}

/** Whether the database refused a second one of what it has once. */
export function isUniqueViolation(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}

/** @param self whose own they may be @throws {Invalid} `email`, `username` */
export async function refuseTaken(
  ctx: Context,
  { email, username }: { email: string; username: string },
  self?: PersonId,
): Promise<void> {
  const found = await ctx.db
    .selectFrom('people')
    .select(['id', 'email', 'username'])
    // a user name that is somebody's e-mail cannot be: it has no @
    .where((on) => on.or([on('email', '=', email), on('username', '=', username)]))
    .execute();
  const wrong: Record<string, string> = {};
  const others = found.filter(({ id }) => id !== self);
  if (others.some((other) => other.email === email)) wrong.email = 'Somebody here has this e-mail address.';
  if (others.some((other) => other.username === username)) wrong.username = 'Somebody here has this user name.';
  if (Object.keys(wrong).length) throw new Invalid('The account is there already.', wrong);
}
