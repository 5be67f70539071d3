import { Invalid } from '../base/errors.ts';
import type { TopicId } from '../base/ids.ts';
import { slugOf } from '../base/slug.ts';
import { plainWords } from '../base/without-turns.ts';
import { orTaken } from '../people/add-person.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Row } from '../store/tables.ts';
import { addRedirects } from './add-redirects.ts';
import { topicPath } from './addresses.ts';
import { type SlugInput, slugFrom } from './kept-slug.ts';
import { readSettings } from './read-settings.ts';
import { recordPaperChange } from './record-paper-change.ts';
import { whyReserved, whyTaken } from './reserved-addresses.ts';

export interface TopicInput {
  id?: TopicId;
  slug?: SlugInput;
  name: string;
  kind?: Row<'topics'>['kind'];
  description?: string;
}

/**
 * Adds a topic, or changes the one with this `id` (absent fields stay). A changed slug leaves a redirect.
 * @throws {Invalid} `name`, `slug`
 */
export async function saveTopic(ctx: Context, input: TopicInput): Promise<TopicId> {
  return inTransaction(ctx.db, async (db) => {
    const old = input.id
      ? await db.selectFrom('topics').selectAll().where('id', '=', input.id).executeTakeFirst()
      : undefined;
    if (input.id && !old) throw new Invalid('There is no such topic.', { id: 'There is no such topic.' });
    const name = plainWords(input.name).trim();
    if (!name) throw new Invalid('The topic does not fit.', { name: 'A topic needs a name.' });
    const slug = slugFrom(input.slug, old?.slug) || slugOf(name);
    if (!slug) throw new Invalid('The topic does not fit.', { slug: 'A topic needs a slug of letters or digits.' });
    const taken = await db.selectFrom('topics').select('id').where('slug', '=', slug).executeTakeFirst();
    const refused = new Invalid('The address is taken.', { slug: `Another topic has the slug ${slug}.` });
    if (taken && taken.id !== old?.id) throw refused;
    const settings = await readSettings(db);
    if (slug !== old?.slug) {
      const address = topicPath(settings, slug);
      const sentence = whyReserved(address, settings) ?? (await whyTaken(db, address, settings, 'topic'));
      if (sentence) throw new Invalid('The address is taken.', { slug: sentence });
    }
    const row = {
      slug,
      name,
      kind: input.kind ?? old?.kind ?? ('subject' as const),
      description: plainWords(input.description ?? old?.description ?? ''),
    };
    const saved = old
      ? db.updateTable('topics').set(row).where('id', '=', old.id).returning('id').executeTakeFirstOrThrow()
      : db.insertInto('topics').values(row).returning('id').executeTakeFirstOrThrow();
    const { id } = await saved.catch(orTaken(refused));
    const on = { ...ctx, db };
    if (old && old.slug !== slug)
      await addRedirects(on, [{ from: topicPath(settings, old.slug), to: { kind: 'topic', id }, source: 'rename' }]);
    await recordPaperChange(on, { kind: 'topic.changed', topic: id });
    return id;
  });
}
