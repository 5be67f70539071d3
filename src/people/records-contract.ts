import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { personId } from '../base/id-schema.ts';
import { instantInQuery } from '../base/instant-schema.ts';

// The audit log and the outbox across HTTP; part of `contract.ts`.

const instant = z.number().int();
const done = z.object({});

/** In which fields of an entry's details ids stand, and of what: their names are given as `kind:id`. */
export const NAMED_FIELDS: Readonly<Record<string, string>> = {
  from: 'person',
  to: 'person',
  heir: 'person',
  people: 'person',
  ownerId: 'person',
  author: 'author',
  sections: 'section',
  desk: 'section',
  sectionId: 'section',
  parentId: 'section',
  story: 'story',
};

const auditFilter = {
  who: personId.optional(),
  /** an act (`story.published`) or its beginning (`story.`) */
  what: z.string().max(80).optional(),
  /** what it was done to: `story:9`, `person:…`; `story:` means any of the kind */
  thing: z.string().max(120).optional(),
  from: instantInQuery.optional(),
  until: instantInQuery.optional(),
};
export const auditEntrySchema = z.object({
  id: z.number().int(),
  at: instant,
  who: personId.nullable(),
  /** as it was then; the account may be gone. `''`: the system */
  whoName: z.string(),
  what: z.string(),
  thing: z.string(),
  /** what it is called now; `''`: it has no name, is gone, or is a story that the asker may not read */
  thingName: z.string(),
  from: z.string(),
  agent: z.string(),
  version: z.number().int().nullable(),
  detail: z.record(z.string(), z.unknown()),
  /** it says more, in words about a story that the asker may not read */
  withheld: z.boolean(),
});
/** Newest first; `before`: the id of the last entry had. */
export const auditLog = endpoint({
  method: 'GET',
  path: '/audit',
  input: z.object({ ...auditFilter, before: z.coerce.number().int().optional() }),
  output: z.object({
    entries: z.array(auditEntrySchema),
    /** what the things and the ids in details are called now, by `person:…`, `section:3` */
    names: z.record(z.string(), z.string()),
    more: z.boolean(),
  }),
});
/** The same as a table for spreadsheets, without the same words; nothing in it can act as a formula. At most 100,000 entries. */
export const auditExport = endpoint({
  method: 'GET',
  path: '/audit/export',
  input: z.object(auditFilter),
  output: z.object({ fileName: z.string(), csv: z.string() }),
});

const mailState = z.enum(['queued', 'sent', 'failed', 'kept', 'cancelled']);
const letter = z.object({
  id: z.number().int(),
  to: z.string(),
  /** `person.invited`, `notice`: what it is for */
  kind: z.string(),
  /** null: it is about a story, and the asker may not read them all */
  subject: z.string().nullable(),
  /** `kept`: there is no way to send mail, it stays here to be read; `cancelled`: it was taken back before it went */
  state: mailState,
  createdAt: instant,
  sentAt: instant.nullable(),
  tries: z.number().int(),
  lastError: z.string().nullable(),
});
export const outbox = endpoint({
  method: 'GET',
  path: '/outbox',
  input: z.object({ state: mailState.optional(), before: z.coerce.number().int().optional() }),
  output: z.object({ letters: z.array(letter), more: z.boolean(), sends: z.boolean() }),
});
/** `text` null as `subject` is. The words of a letter that opens an account (invitation, new password, sign-in link) are for administrators alone. */
export const outboxLetter = endpoint({
  method: 'GET',
  path: '/outbox/:id',
  input: z.object({ id: z.coerce.number().int() }),
  output: letter.extend({ text: z.string().nullable() }),
});
export const resendLetter = endpoint({
  method: 'POST',
  path: '/outbox/:id/resend',
  input: z.object({ id: z.coerce.number().int() }),
  output: done,
});
