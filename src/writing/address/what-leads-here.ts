import type { z } from 'zod';
import { Conflict } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { address } from './contract.ts';

const MOST = 200;

/** @param origin of the paper: menus may say it. @throws {Conflict} where the story is not live */
export async function whatLeadsHere(db: Db, id: ArticleId, origin: string): Promise<z.input<typeof address.output>> {
  const live = await db.selectFrom('liveArticles').select('path').where('id', '=', id).executeTakeFirst();
  if (!live) throw new Conflict('Readers do not have this story: its address can be written freely.');
  const bare = live.path.replace(/\/$/, '');
  const forms = [bare, `${bare}/`].flatMap((path) => [path, origin + path]);
  const stories = await db
    .selectFrom('liveLinks')
    .innerJoin('liveArticles as from', 'from.id', 'liveLinks.articleId')
    .select(['from.id', 'from.headline'])
    .where('liveLinks.targetId', '=', id)
    .orderBy('from.publishedAt', 'desc')
    .limit(MOST)
    .execute();
  const menus = await db
    .selectFrom('menuItems')
    .innerJoin('menus', 'menus.id', 'menuItems.menuId')
    .select(['menus.name as menu', 'menuItems.label', 'menuItems.targetKind'])
    .where((on) =>
      on.or([
        on.and([on('menuItems.targetKind', '=', 'article'), on('menuItems.targetId', '=', id)]),
        on.and([on('menuItems.targetKind', '=', 'address'), on('menuItems.address', 'in', forms)]),
      ]),
    )
    .orderBy('menus.id')
    .orderBy('menuItems.position')
    .limit(MOST)
    .execute();
  const redirects = await db
    .selectFrom('redirects')
    .select('fromPath')
    .where((on) =>
      on.or([
        on.and([on('targetKind', '=', 'article'), on('targetId', '=', id)]),
        on.and([on('targetKind', '=', 'address'), on('address', 'in', forms)]),
      ]),
    )
    .orderBy('fromPath')
    .limit(MOST)
    .execute();
  return {
    path: live.path,
    stories,
    menus: menus.map(({ targetKind, ...entry }) => ({ ...entry, byAddress: targetKind === 'address' })),
    redirects: redirects.map(({ fromPath }) => fromPath),
  };
}
