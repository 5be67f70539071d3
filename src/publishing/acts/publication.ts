import type { z } from 'zod';
import type { Instant } from '../../base/clock.ts';
import { NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Person } from '../../people/person.ts';
import { mayStory } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { openAsks } from '../../planning/open-asks.ts';
import type { Db } from '../../store/database.ts';
import { checksOf } from '../../writing/checks/checks-of.ts';
import type { Live } from '../../writing/live/open-live.ts';
import { guard } from '../../writing/stories/guard.ts';
import { factsOf } from '../../writing/stories/may.ts';
import { snapshotOfCopy, wordsOf } from '../../writing/texts/working-copy.ts';
import { changedFields } from '../../writing/versions/record-changes.ts';
import type * as contract from '../contract.ts';
import { embargoOf } from '../embargo/embargo-rows.ts';
import { mayLift } from '../embargo/lift-embargo.ts';
import { lettersComing } from '../partners/letters-coming.ts';
import { behind } from '../schedules/behind.ts';
import { scheduleOf, selectSchedules } from '../schedules/schedule-rows.ts';
import { lookOf, type SavedText, savedText } from '../texts/saved-text.ts';
import { consequencesOf } from './consequences.ts';
import { futureAddress } from './future-address.ts';
import { liveSnapshot } from './live-snapshot.ts';

type Publication = z.input<typeof contract.publication.output>;

/** Where a story stands with readers, and what would happen if its text went out as it is at this moment. */
export async function publicationOf(ctx: NewsroomContext, live: Live, id: ArticleId): Promise<Publication> {
  await guard(ctx.db, ctx.person, id);
  return live.within(id, async (room) => {
    await live.saver.saveNow(room);
    const { db } = ctx;
    const saved = await savedText(db, id);
    const { article } = saved.copy;
    const seen = await db.selectFrom('liveArticles').selectAll().where('id', '=', id).executeTakeFirst();
    const embargo = await embargoOf(ctx, id);
    const waiting = await selectSchedules(db)
      .where('schedules.articleId', '=', id)
      .orderBy('schedules.id', 'desc')
      .limit(50)
      .execute();
    const address = seen?.path ?? (await futureAddress(ctx, id));
    const queued = await db
      .selectFrom('letterQueue')
      .select('articleId')
      .where('articleId', '=', id)
      .executeTakeFirst();
    const places: Publication['places'] = [
      'site',
      ...(article.inFeeds ? (['feed'] as const) : []),
      ...(queued ? (['newsletter'] as const) : []),
    ];
    const publishedAt: Instant = article.firstPublishedAt ?? ctx.now();
    const had = await liveSnapshot(db, saved.copy);
    const has = snapshotOfCopy(saved.copy);
    const version = seen ? await versionOfEdition(db, id, seen.edition) : null;
    const { letters, partners } = await lettersComing(db, saved.copy.article);
    const state = stateOf(article.status);
    const withdrawn = seen ? null : await withdrawalOf(db, id);
    const fields = had ? changedFields(had, has).filter((field) => field !== 'notes') : [];
    return {
      state: withdrawn && state === 'none' ? 'withdrawn' : state,
      working: lookOf(saved),
      headline: has.headline,
      standfirst: has.standfirst,
      words: wordsOf(has),
      zone: (await readSettings(db)).zone,
      address,
      live: seen
        ? {
            ...{ edition: seen.edition, version, path: seen.path, publishedAt: seen.publishedAt },
            ...{ updatedAt: seen.updatedAt, correctedAt: seen.correctedAt },
          }
        : null,
      withdrawn,
      pending: fields.map((field) => ({
        field,
        before: field === 'body' ? null : had?.[field],
        after: field === 'body' ? null : has[field],
      })),
      pendingBy: fields.length > 0 ? await handsSince(db, saved, version ?? 0) : [],
      embargo,
      schedules: waiting.map(scheduleOf),
      behind: await behind(db, { story: id, working: saved.working }, waiting),
      places,
      consequences: await consequencesOf(db, saved.copy, { address, places, publishedAt, now: ctx.now(), letters }),
      partners,
      checks: await checksOf(db, live, room),
      asks: await openAsks(db, ctx.person, id),
      may: await mayOf(ctx, id, embargo),
    };
  });
}

function stateOf(status: string): Publication['state'] {
  return status === 'live' || status === 'withdrawn' || status === 'private' || status === 'trash' ? status : 'none';
}

async function mayOf(
  { db, person, now }: { db: Db; person: Person; now(): number },
  id: ArticleId,
  embargo: Publication['embargo'],
): Promise<Publication['may']> {
  const facts = (await factsOf(db, [id])).get(id);
  if (!facts) throw new NotFound(`story ${id}`);
  const publish = mayStory(person, 'story.publish', facts);
  const withdraw = facts.status === 'live' && mayStory(person, 'story.withdraw', facts);
  return {
    publish,
    schedule: publish,
    correct: facts.status === 'live' && mayStory(person, 'story.correct', facts),
    withdraw,
    retract: withdraw,
    embargo: embargo === null && mayStory(person, 'story.embargo', facts),
    liftEmbargo: embargo !== null && mayLift(person, embargo, now()),
  };
}

async function versionOfEdition(db: Db, id: ArticleId, edition: number): Promise<number | null> {
  const row = await db
    .selectFrom('versions')
    .select('number')
    .where('articleId', '=', id)
    .where('edition', '=', edition)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.number ?? null;
}

async function withdrawalOf(db: Db, id: ArticleId): Promise<Publication['withdrawn']> {
  const row = await db
    .selectFrom('withdrawals')
    .leftJoin('people', 'people.id', 'withdrawals.personId')
    .select(['kind', 'at', 'publicReason', 'reason', 'redirectTo', 'personId', 'people.name'])
    .where('articleId', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { personId, name, ...said } = row;
  return { ...said, by: personId === null ? null : { id: personId, name: name ?? '' } };
}

/** Who wrote after a version, the earliest first. */
async function handsSince(db: Db, { copy, hands }: SavedText, version: number) {
  const rows = await db
    .selectFrom('versions')
    .select('peopleJson')
    .where('articleId', '=', copy.article.id)
    .where('number', '>', version)
    .orderBy('number')
    .execute();
  const ids = [...new Set([...rows.flatMap(({ peopleJson }) => JSON.parse(peopleJson) as PersonId[]), ...hands])];
  if (ids.length === 0) return [];
  const people = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  const byId = new Map(people.map((person) => [person.id, person]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
