import type { MediaId, SectionId, TopicId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';

/** Names of what shows a file beside stories, or would: authors, the paper's logo, cards of fronts. */
export async function shownElsewhere(db: Db, id: MediaId): Promise<string[]> {
  const authors = await db.selectFrom('authors').select('name').where('pictureId', '=', id).execute();
  const logos = await db
    .selectFrom('settings')
    .select('name')
    .where('name', 'in', ['logo', 'logoDark'])
    .where('valueJson', '=', String(id))
    .execute();
  return [...authors, ...logos, ...(await frontsWith(db, id))].map(({ name }) => name);
}

/** Fronts on which a card has it in place of its story's picture: for readers, in a draft, or in a launch that waits. */
async function frontsWith(db: Db, id: MediaId): Promise<{ name: string }[]> {
  // the last of a card's fields, or followed by another one
  const forms = [`%"picture":${id},%`, `%"picture":${id}}%`];
  const rows = await db
    .selectFrom('fronts')
    .select('fronts.key')
    .where(({ or, exists, selectFrom }) =>
      or(
        forms.flatMap((form) => [
          exists(
            selectFrom('frontContainers')
              .select('frontContainers.id')
              .whereRef('frontContainers.frontId', '=', 'fronts.id')
              .where((on) => on.or([on('liveJson', 'like', form), on('draftJson', 'like', form)])),
          ),
          exists(
            selectFrom('frontSchedules')
              .select('frontSchedules.id')
              .whereRef('frontSchedules.frontId', '=', 'fronts.id')
              .where('state', '=', 'waiting')
              .where('containersJson', 'like', form),
          ),
        ]),
      ),
    )
    .orderBy('fronts.key')
    .execute();
  return Promise.all(rows.map(async ({ key }) => ({ name: await nameOf(db, key) })));
}

async function nameOf(db: Db, key: string): Promise<string> {
  const [kind, number] = key.split('-');
  const of =
    kind === 'section'
      ? db
          .selectFrom('sections')
          .select('name')
          .where('id', '=', Number(number) as SectionId)
      : db
          .selectFrom('topics')
          .select('name')
          .where('id', '=', Number(number) as TopicId);
  const found = number === undefined ? undefined : await of.executeTakeFirst();
  return found ? `Front page ${found.name}` : 'Front page';
}
