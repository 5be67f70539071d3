import { Forbidden } from '../../base/errors.ts';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Person } from '../../people/person.ts';
import { mayUseSection } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { STORY_FIELDS, type StoryField } from '../layout.ts';
import type { Live } from '../live/open-live.ts';
import { guard } from '../stories/guard.ts';
import { readText } from '../texts/read-text.ts';
import { writeText } from '../texts/write-text.ts';
import type { Version } from './contract.ts';
import { keepVersion } from './keep-version.ts';
import { oneVersion } from './list-versions.ts';

/** Belongs to whoever keeps the notes now, not to the text: it is put back only when asked for by name. */
const APART: readonly StoryField[] = ['notes'];

/**
 * Puts a version, or one field of it, back into the shared text as an edit by this person: who is writing sees it at
 * once, and nothing that was not asked for is touched. What was there is kept as a version first.
 * @throws {NotFound} {Forbidden} also where the story would stand in a section that is not theirs
 */
export async function restore(
  ctx: NewsroomContext,
  live: Live,
  story: ArticleId,
  number: number,
  field?: StoryField,
): Promise<Version> {
  await guard(ctx.db, ctx.person, story, 'edit');
  const { snapshot } = await oneVersion(ctx.db, story, number);
  const by = ctx.person.id;
  const made = await live.within(story, async (room) => {
    if (!field || field === 'sectionId') requireSection(ctx.person, readText(room.doc).sectionId, snapshot.sectionId);
    await keepVersion(ctx, live, room, { reason: 'time', by, ifNew: true });
    const fields = field ? [field] : STORY_FIELDS.filter((one) => !APART.includes(one));
    await room.edit((doc) => writeText(doc, snapshot, fields), by, { source: 'local' });
    const name = field ? `${number}: ${field}` : String(number);
    return keepVersion(ctx, live, room, { reason: 'restored', name, by, ifNew: true });
  });
  await audit(ctx, {
    what: 'story.restored',
    thing: `story:${story}`,
    version: number,
    detail: { field: field ?? null },
  });
  live.tell(story, { kind: 'versions' });
  return (await oneVersion(ctx.db, story, made)).version;
}

function requireSection(person: Person, now: SectionId | null, then: SectionId | null): void {
  if (now === then || mayUseSection(person, then)) return;
  throw new Forbidden(
    'In this version the story stood in a section that is not yours. Bring back its fields one by one, or ask an editor of that section.',
  );
}
