import { Conflict, Forbidden, Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { mayStory, mayUseSection, type StoryFacts } from '../../people/rights.ts';
import type { Db } from '../../store/database.ts';
import { RETRACTED } from '../../writing/stories/guard.ts';
import { factsOf } from '../../writing/stories/may.ts';
import type { Act } from '../contract.ts';
import { whoPublished } from '../receipts/who-published.ts';

/**
 * Whether this person may put before readers what would go out: asked of the state that goes out, in its transaction, since
 * whoever writes can move a story anywhere. `sections`: of what goes out, where that is not the working copy.
 * @throws {NotFound} {Forbidden}; {Invalid} `act`; {Conflict} where readers have it already, or it is private
 */
export async function mayGoOut(
  db: Db,
  person: Person,
  id: ArticleId,
  act: Act,
  sections?: { sectionId: SectionId | null; sectionIds: readonly SectionId[] },
): Promise<StoryFacts> {
  const found = (await factsOf(db, [id])).get(id);
  if (!found || !mayStory(person, 'story.read', found)) throw new NotFound(`story ${id}`);
  const facts = { ...found, ...sections };
  if (!mayStory(person, 'story.publish', found) || !mayStory(person, 'story.publish', facts))
    throw new Forbidden(found.isRetracted ? RETRACTED : 'Publishing this story is for its editors.');
  if (found.status !== 'live' && act !== 'publish')
    throw new Invalid('The story is not live.', { act: 'Readers do not have it yet: publish it.' });
  if (found.status === 'private') throw new Conflict('It is private: make it a draft first.', { status: found.status });
  if (found.status === 'live' && act === 'publish')
    throw new Conflict(await alreadyOut(db, person, id), { status: found.status });
  if ((act === 'correction' || act === 'clarification') && !mayStory(person, 'story.correct', found))
    throw new Forbidden('Corrections of this story are for its editors.');
  await refuseNewSections(db, person, id, facts);
  return facts;
}

/** Whoever pressed second hears who was first. */
async function alreadyOut(db: Db, person: Person, id: ArticleId): Promise<string> {
  const who = await whoPublished(db, id);
  const first =
    who && who.id !== person.id ? `${who.name} has published it: readers have it.` : 'Readers have it already.';
  return `${first} Say what kind of change yours is.`;
}

/** Into the lists of a section it goes only by somebody of that section; where readers have it already it may stay. */
async function refuseNewSections(db: Db, person: Person, id: ArticleId, facts: StoryFacts): Promise<void> {
  const foreign = [facts.sectionId, ...facts.sectionIds].filter(
    (section): section is SectionId => section !== null && !mayUseSection(person, section),
  );
  if (foreign.length === 0) return;
  const rows = await db
    .selectFrom('sections')
    .select(['id', 'name'])
    .where('id', 'in', foreign)
    .where('id', 'not in', (on) => on.selectFrom('liveSections').select('sectionId').where('articleId', '=', id))
    .execute();
  if (rows.length > 0)
    throw new Forbidden(
      `Publishing in ${rows.map(({ name }) => name).join(', ')} is for the editors there: ask one, or take the story out of it.`,
    );
}
