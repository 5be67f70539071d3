import { createPublicArticles } from '../../articles/public-articles.ts';
import { Conflict } from '../../base/errors.ts';
import { loadPaper } from '../../paper/load-paper.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { insertMany } from '../../store/insert-many.ts';
import { changeFront } from '../change-front.ts';
import { containersOf } from '../container-rows.ts';
import { createPublicFronts } from '../create-public-fronts.ts';
import { type FrontKey, type FrontOf, frontOf } from '../front-key.ts';
import { guardFront } from '../may.ts';
import { orderOf } from '../order-between.ts';
import type { StoredContent } from '../stored.ts';
import { topSections } from '../top-sections.ts';
import { viewFront } from '../view/view-front.ts';
import { applyLaunch } from './apply-launch.ts';

/**
 * Takes a front in hand that the rule made until now: containers without cards that the same stories fill, launched at once.
 * What somebody drafted there before stays below them. @throws Conflict with the front where it is in hand already; Forbidden
 */
export async function beginFront(ctx: NewsroomContext, key: FrontKey): Promise<void> {
  guardFront(ctx.person, key);
  await changeFront(ctx, key, async (changing) => {
    const { ctx: on, db, front } = changing;
    const drafts = await containersOf(db, front.id);
    if (drafts.some(({ live }) => live !== null))
      throw new Conflict('Somebody took it in hand a moment ago.', await viewFront(on, key));
    const contents = await ruleContents(on, frontOf(key) as FrontOf);
    const keys = orderOf(contents.length + drafts.length);
    await insertMany(
      db,
      'frontContainers',
      contents.map((content, at) => ({
        ...{ frontId: front.id, revision: 1, position: keys[at] as string, draftJson: JSON.stringify(content) },
        ...{
          isRemoved: 0 as const,
          isGone: 0 as const,
          draftBy: null,
          draftAt: null,
          livePosition: null,
          liveJson: null,
        },
        ...{ launchId: null, launchedBy: null, launchedAt: null },
      })),
    );
    for (const [at, { id }] of drafts.entries())
      await db
        .updateTable('frontContainers')
        .set({ position: keys[contents.length + at] as string })
        .where('id', '=', id)
        .execute();
    const made = (await containersOf(db, front.id)).slice(0, contents.length);
    const states = made.map(({ id, draft, position }) => ({ id, content: draft, position }));
    return applyLaunch(changing, { kind: 'begin', by: ctx.person.id, states }, () => ({}));
  });
}

/** The page of the rule, as containers: `create-public-fronts.ts`. */
async function ruleContents({ db, now }: Pick<NewsroomContext, 'db' | 'now'>, of: FrontOf): Promise<StoredContent[]> {
  const plain = { name: '', limit: null, exempt: false, cards: [] };
  if (of.kind === 'section')
    return [{ ...plain, layout: 'lead', limit: 10, backfill: { kind: 'section', section: of.id } }];
  if (of.kind === 'topic') return [{ ...plain, layout: 'lead', limit: 7, backfill: { kind: 'topic', topic: of.id } }];
  const paper = await loadPaper(db);
  const nothing = { breaking: { current: () => null }, isCurated: () => false };
  const rule = createPublicFronts(createPublicArticles(db), () => paper, { db, now, curation: nothing });
  const opinions = new Set(
    (await rule.home()).blocks.flatMap(({ kind, section }) => (kind === 'opinion' ? section : [])),
  );
  return [
    { ...plain, layout: 'lead', limit: 10, backfill: { kind: 'sticky' } },
    { ...plain, layout: 'latest', limit: 5, backfill: { kind: 'newest' } },
    ...topSections(paper).map(
      ({ id }): StoredContent => ({
        ...{
          ...plain,
          layout: opinions.has(id) ? 'opinion' : 'rows',
          limit: 5,
          backfill: { kind: 'section', section: id },
        },
      }),
    ),
    { ...plain, layout: 'list', limit: 5, backfill: { kind: 'newest' } },
  ];
}
