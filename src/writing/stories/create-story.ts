import { saveArticle } from '../../articles/save-article.ts';
import { Forbidden, Invalid } from '../../base/errors.ts';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import { isLanguageTag } from '../../base/language.ts';
import { audit } from '../../people/audit.ts';
import type { Person } from '../../people/person.ts';
import { mayUseSection } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';

export interface NewStory {
  kind: 'story' | 'page';
  headline: string;
  sectionId: SectionId | null;
  language?: string | undefined;
}

/**
 * An empty draft that is the person's own, by-lined with their profile where they have one.
 * @throws {Invalid} `sectionId`, `language`; {Forbidden}
 */
export async function createStory(ctx: NewsroomContext, input: NewStory): Promise<ArticleId> {
  const { person } = ctx;
  const sectionId = input.sectionId ?? deskOf(person);
  if (!mayUseSection(person, sectionId)) throw new Forbidden('Your work is in other sections.');
  if (input.language !== undefined && !isLanguageTag(input.language))
    throw new Invalid('The story does not fit.', { language: 'It must be a language tag such as en or pt-BR.' });
  return inTransaction(ctx.db, async (db) => {
    const known =
      sectionId === null ||
      (await db.selectFrom('sections').select('id').where('id', '=', sectionId).executeTakeFirst());
    if (!known) throw new Invalid('The story does not fit.', { sectionId: 'There is no such section.' });
    const on = { ...ctx, db };
    const id = await saveArticle(on, {
      kind: input.kind,
      headline: input.headline.replace(/\s+/g, ' '),
      sectionId,
      ...(input.language && { language: input.language }),
      byline: { people: person.author === null ? [] : [{ author: person.author, role: 'text' }], text: '' },
      document: { version: 1, content: [] },
    });
    await db.insertInto('storyPeople').values({ articleId: id, personId: person.id, addedAt: ctx.now() }).execute();
    await audit(on, { what: 'story.created', thing: `story:${id}` });
    return id;
  });
}

/** Who works in some sections alone begins in the first of them: a story that stands nowhere would not be theirs to write. */
function deskOf({ sections }: Person): SectionId | null {
  return sections?.[0] ?? null;
}
