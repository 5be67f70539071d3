import { join } from 'node:path';
import type { ArticleInput } from '../src/articles/article-input.ts';
import { by, newsroom } from '../src/articles/fixture.ts';
import { publish } from '../src/articles/publish.ts';
import type { ArticleId, MediaId, PersonId } from '../src/base/ids.ts';
import type { Block } from '../src/content/document.ts';
import { sendMail } from '../src/mail/send-mail.ts';
import { writeLetter } from '../src/mail/write-letter.ts';
import { addFile } from '../src/media/add-file.ts';
import { photograph } from '../src/media/fixture.ts';
import { openDiskStorage } from '../src/media/storage/disk.ts';
import { addPerson } from '../src/people/add-person.ts';
import type { Role } from '../src/people/person.ts';
import { reindex } from '../src/search/reindex.ts';
import type { Db } from '../src/store/database.ts';

export const PASSWORD = 'quiet tide over nine stones';
const HOUR = 3_600_000;

/** A word that stands nowhere else: `Qzdraftheadline`. */
export const marker = (thing: string, field: string): string => `Qz${thing}${field}`;

export interface MarkedPaper {
  /** stories that readers must have nothing of, by what they are */
  hidden: Record<string, ArticleId>;
  /** live, with a pending change full of markers */
  pending: ArticleId;
  /** live as they stand, full of markers: to be withdrawn and retracted */
  toWithdraw: ArticleId;
  toRetract: ArticleId;
  /** hashes of pictures that no live story shows */
  files: string[];
  sections: { open: number; closed: number };
}

/** A paper with a marker in every field of every story that readers may not have, and in what hangs on stories. */
export async function markedPaper(db: Db, data: string): Promise<MarkedPaper> {
  const room = await newsroom(db);
  room.at(Date.now() - HOUR);
  const { ctx, sections, topics, authors } = room;
  const storage = openDiskStorage(join(data, 'media'));
  const files: string[] = [];
  const picture = async (thing: string): Promise<MediaId> => {
    const m = (field: string) => marker(thing, field);
    const id = await addFile(ctx, storage, {
      bytes: await photograph(64, 48, files.length + 3)
        .jpeg()
        .toBuffer(),
      fileName: `${m('filename')}.jpg`,
      ...{ title: m('filetitle'), alt: m('filealt'), caption: m('filecaption'), credit: m('filecredit') },
    });
    const { hash } = await db.selectFrom('media').select('hash').where('id', '=', id).executeTakeFirstOrThrow();
    await db
      .updateTable('media')
      .set({ rightsNote: m('rightsnote') })
      .where('id', '=', id)
      .execute();
    files.push(hash as string);
    return id;
  };
  const marked = async (thing: string, more: Partial<ArticleInput> = {}) => {
    const m = (field: string) => marker(thing, field);
    const media = await picture(thing);
    const caption = (field: string) => [{ type: 'text' as const, text: m(field) }];
    const image: Block = {
      type: 'image',
      attrs: { source: { media }, alt: m('imagealt'), width: 'column', credit: m('imagecredit') },
      content: caption('imagecaption'),
    };
    return {
      ...{ headline: m('headline'), standfirst: m('standfirst'), kicker: m('kicker') },
      slug: m('slug').toLowerCase(),
      document: { version: 1 as const, content: [paragraph(`${m('body')} goes on.`), image] },
      byline: { people: [{ author: authors.marsh, role: 'text' as const }], text: m('byline') },
      ...{ sectionId: sections.europe, topicIds: [topics.harbour], sticky: true },
      lead: { media, alt: m('leadalt'), caption: caption('leadcaption'), credit: m('leadcredit') },
      search: { title: m('searchtitle'), description: m('searchdescription'), socialTitle: m('socialtitle') },
      ...more,
    } satisfies Partial<ArticleInput> & { headline: string };
  };
  await room.live({ headline: 'Something that is live', sectionId: sections.europe, topicIds: [topics.harbour] });
  const hidden: Record<string, ArticleId> = {};
  for (const status of ['draft', 'ready', 'private', 'trash'] as const)
    hidden[status] = await room.write(await marked(status, { status }));
  hidden.scheduled = await room.write(
    await marked('scheduled', { status: 'scheduled', scheduledAt: Date.now() + HOUR }),
  );
  hidden.embargoed = await room.write(await marked('embargoed', { status: 'ready' }));
  hidden.page = await room.write(await marked('page', { kind: 'page', topicIds: [] }));
  const live = async (thing: string): Promise<ArticleId> => {
    const id = await room.write(await marked(thing));
    await publish(ctx, id, { act: 'publish' });
    await publish(ctx, id, { act: 'correction', note: marker(thing, 'note') });
    return id;
  };
  const toWithdraw = await live('withdrawn');
  const toRetract = await live('retracted');
  const pending = await room.live({ headline: 'Open to all', sectionId: sections.europe, byline: by(authors.marsh) });
  await room.write({ id: pending, ...(await marked('pending')) });
  await hangOn(db, pending, hidden.embargoed);
  await letters(db);
  await staff(db, sections.sport);
  await reindex(db);
  return { hidden, pending, toWithdraw, toRetract, files, sections: { open: sections.europe, closed: sections.sport } };
}

/** What colleagues wrote about stories. */
async function hangOn(db: Db, pending: ArticleId, embargoed: ArticleId): Promise<void> {
  const at = Date.now();
  const personId = 'somebody' as PersonId;
  const m = (field: string) => marker('colleague', field);
  await db
    .insertInto('passageNotes')
    .values({
      ...{ articleId: pending, field: 'body', fromPosition: '', toPosition: '', quote: m('quote'), text: m('note') },
      ...{ mentionsJson: '[]', personId, at, resolvedBy: null, resolvedAt: null },
    })
    .execute();
  await db
    .insertInto('embargoes')
    .values({
      ...{ articleId: embargoed, until: at + HOUR, reason: m('embargoreason'), personId, createdAt: at },
      ...{ liftedAt: null, liftedBy: null, liftReason: '' },
    })
    .execute();
}

/** Letters in the outbox that are about stories. */
async function letters(db: Db): Promise<void> {
  const reader = { name: 'Reader', language: 'en' };
  const head = { paper: 'The Paper', href: 'https://paper.example/' };
  const line = `“${marker('colleague', 'letterheadline')}” did not go out: ${marker('colleague', 'letterreason')}`;
  const ctx = { db, now: Date.now, who: null };
  const headline = marker('colleague', 'partnerheadline');
  const told = { headline, at: 1, told: 1, contact: 'desk@paper.example' };
  for (const [kind, letter] of [
    ['notice', writeLetter('notice', reader, { ...head, line })],
    ['partner.undo', writeLetter('partnerUndone', reader, { ...head, ...told })],
  ] as const)
    await sendMail(ctx, { to: 'somebody@partner.example', kind, letter });
}

/** One for each role; `limited` reads nothing but the section that no hidden story is in. */
async function staff(db: Db, closed: number): Promise<void> {
  const ctx = { db, now: Date.now, who: null };
  const roles: Role[] = ['contributor', 'reporter', 'editor', 'pictureEditor', 'frontEditor', 'chief', 'administrator'];
  const add = (username: string, role: Role, sections: readonly number[] | null) =>
    addPerson(ctx, {
      ...{ name: `Test ${username}`, email: `${username}@paper.example`, username: username.toLowerCase() },
      ...{ password: PASSWORD, roles: [role], sections: sections as never },
    });
  for (const role of roles) await add(role, role, null);
  for (const role of ['reporter', 'editor', 'chief'] as const) await add(`limited${role}`, role, [closed]);
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
