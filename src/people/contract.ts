import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import type { AuthorId, PersonId, SectionId } from '../base/ids.ts';
import { isLanguageTag } from '../base/language.ts';
import { ROLES } from './person.ts';
import { ACTS } from './rights.ts';
import { addressSchema, usernameSchema } from './sign-in/address-contract.ts';

export * from './byline-contract.ts';
export * from './records-contract.ts';

// Everything of people that crosses HTTP, below /newsroom/api. Signing in and one's own keys: `sign-in/contract.ts`.

const brand = <Id>() => z.custom<Id>();
const personId = z.string().min(1).max(64).pipe(brand<PersonId>());
const sectionId = z.number().int().positive().pipe(brand<SectionId>());
const authorId = z.number().int().positive().pipe(brand<AuthorId>());
const instant = z.number().int();
const done = z.object({});

/** A name as people write it: no line breaks or other controls. */
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), 'A name has no line breaks or controls.');

/** The languages that letters are written in; others are English. BCP 47 */
export const LETTER_LANGUAGES: readonly string[] = ['ar', 'de', 'en', 'es', 'fr', 'ru', 'tr', 'uk'];

export const roleSchema = z.enum(ROLES);
export const actSchema = z.enum(ACTS);

/** What two columns say about the second factor: open (`done`), asked for now, or to be set up before anything else. */
export const secondFactorSchema = z.enum(['done', 'needed', 'setup']);
export type SecondFactorState = z.infer<typeof secondFactorSchema>;

export const personSchema = z.object({
  id: personId,
  name: z.string(),
  email: z.string(),
  username: z.string(),
  roles: z.array(roleSchema),
  /** the sections that the roles are narrowed to (all below them are meant too); `null`: the whole paper */
  sections: z.array(sectionId).nullable(),
  author: authorId.nullable(),
});

export const meSchema = z.object({
  person: personSchema,
  /** what the roles allow at all; each thing says in its `may` what is allowed with it */
  acts: z.array(actSchema),
  secondFactor: secondFactorSchema,
  /** whether the paper asks everybody for a second factor */
  secondFactorRequired: z.boolean(),
  /** whether one's own account has one set up */
  secondFactorOn: z.boolean().default(false),
  /** the app's language, a BCP 47 tag */
  language: z.string(),
  /** names this session in lists, opens nothing */
  session: z.string(),
});
export type Me = z.infer<typeof meSchema>;

export const me = endpoint({ method: 'GET', path: '/me', input: z.object({}), output: meSchema });

/** One's own name as colleagues see it, and the app's language. */
export const changeMe = endpoint({
  method: 'PUT',
  path: '/me',
  input: z.object({
    name: nameSchema,
    language: z.string().max(35).refine(isLanguageTag, 'Give a language by its tag, for example en.'),
  }),
  output: done,
});

/** The names of everybody who works here, for mentions, hand-overs and filters. */
export const colleagues = endpoint({
  method: 'GET',
  path: '/colleagues',
  input: z.object({}),
  output: z.object({ people: z.array(z.object({ id: personId, name: z.string(), author: authorId.nullable() })) }),
});

export const staffSchema = personSchema.extend({
  state: z.enum(['active', 'suspended', 'left']),
  secondFactor: z.boolean(),
  passkeys: z.number().int(),
  createdAt: instant,
  lastSeenAt: instant.nullable(),
  may: z.object({
    change: z.boolean(),
    address: z.boolean(),
    suspend: z.boolean(),
    offBoard: z.boolean(),
    endSessions: z.boolean(),
  }),
});
export type Staff = z.infer<typeof staffSchema>;

export const invitationSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  sections: z.array(sectionId).nullable(),
  invitedBy: z.string().nullable(),
  createdAt: instant,
  expiresAt: instant,
});
export type Invitation = z.infer<typeof invitationSchema>;

export const people = endpoint({
  method: 'GET',
  path: '/people',
  input: z.object({}),
  output: z.object({
    people: z.array(staffSchema),
    invitations: z.array(invitationSchema),
    /** the roles that the asker may give */
    grantable: z.array(roleSchema),
    secondFactorRequired: z.boolean(),
    mayRequire: z.boolean(),
  }),
});

const standing = {
  roles: z.array(roleSchema).min(1),
  sections: z.array(sectionId).min(1).nullable(),
  /** a by-line profile in the person's name is made, where `author` is null */
  makesByline: z.boolean().default(false),
};

/** `link` is there for who invites where the paper has no mail, to be handed over by hand; it works once. */
const sent = z.object({ invitation: invitationSchema, link: z.string().nullable() });
export const invite = endpoint({
  method: 'POST',
  path: '/people/invitations',
  input: z.object({ name: nameSchema, email: addressSchema, ...standing, author: authorId.nullable().default(null) }),
  output: sent,
});
export const resendInvitation = endpoint({
  method: 'POST',
  path: '/people/invitations/:id/resend',
  input: z.object({ id: z.string().max(64) }),
  output: sent,
});
export const withdrawInvitation = endpoint({
  method: 'DELETE',
  path: '/people/invitations/:id',
  input: z.object({ id: z.string().max(64) }),
  output: done,
});

export const changeStanding = endpoint({
  method: 'PUT',
  path: '/people/:id/standing',
  input: z.object({ id: personId, ...standing, author: authorId.nullable() }),
  output: done,
});
/** Of somebody else, at once; both addresses are told and their sessions end. Administrators alone. */
export const setAddress = endpoint({
  method: 'PUT',
  path: '/people/:id/address',
  input: z.object({ id: personId, email: addressSchema, username: usernameSchema }),
  output: done,
});
export const suspend = endpoint({
  method: 'POST',
  path: '/people/:id/suspend',
  input: z.object({ id: personId, reason: z.string().trim().max(500).default('') }),
  output: done,
});
export const reinstate = endpoint({
  method: 'POST',
  path: '/people/:id/reinstate',
  input: z.object({ id: personId }),
  output: done,
});
/** Sessions and keys end, unfinished stories go to `heir`, in one step. */
export const offBoard = endpoint({
  method: 'POST',
  path: '/people/:id/off-board',
  input: z.object({ id: personId, heir: personId }),
  output: z.object({ stories: z.number().int() }),
});
/** Takes the second factor of somebody who lost it away; they are told by mail, and their sessions end. */
export const dropSecondFactor = endpoint({
  method: 'POST',
  path: '/people/:id/drop-second-factor',
  input: z.object({ id: personId, reason: z.string().trim().min(1).max(500) }),
  output: done,
});
export const requireSecondFactor = endpoint({
  method: 'PUT',
  path: '/people/second-factor',
  input: z.object({ required: z.boolean() }),
  output: done,
});

export const sessionSchema = z.object({
  id: z.string(),
  current: z.boolean(),
  from: z.string(),
  agent: z.string(),
  createdAt: instant,
  seenAt: instant,
  expiresAt: instant,
});
/** One's own sessions, or (with the right to manage people) those of `person`. */
export const sessions = endpoint({
  method: 'GET',
  path: '/sessions',
  input: z.object({ person: personId.optional() }),
  output: z.object({ sessions: z.array(sessionSchema) }),
});
export const endSession = endpoint({
  method: 'DELETE',
  path: '/sessions/:id',
  input: z.object({ id: z.string().max(64) }),
  output: done,
});
/** All but the asker's own session. */
export const endSessions = endpoint({
  method: 'POST',
  path: '/sessions/end',
  input: z.object({ person: personId.optional() }),
  output: z.object({ ended: z.number().int() }),
});
