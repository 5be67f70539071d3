import { type Newsroom, newsroom, words } from '../articles/fixture.ts';
import { createPublicArticles } from '../articles/public-articles.ts';
import { withdraw } from '../articles/withdraw.ts';
import type { ArticleId, PersonId, SectionId } from '../base/ids.ts';
import { createPaperHolder } from '../paper/paper-holder.ts';
import type { Person, Role } from '../people/person.ts';
import type { Db } from '../store/database.ts';
import { createBreakingHolder } from './breaking/breaking-holder.ts';
import type { Card, Content } from './cards/contract.ts';
import { createPublicFronts } from './create-public-fronts.ts';
import type { CuratedFront } from './public.ts';

export const MINUTE = 60_000;
export const NINE = Date.UTC(2026, 10, 20, 9);

export function staff(name: string, roles: readonly Role[], sections: readonly SectionId[] | null = null): Person {
  return {
    ...{ id: name as PersonId, name: name.replace(/^./, (first) => first.toUpperCase()), roles, sections },
    ...{ email: `${name}@paper.example`, username: name, author: null },
  };
}

/** A paper with fronts: sections, stories a minute apart, what readers get, and a clock that a test sets. */
export async function frontRoom(db: Db) {
  const room: Newsroom = await newsroom(db);
  let time = NINE;
  const now = () => time;
  const at = (moment: number): void => {
    time = moment;
    room.at(moment);
  };
  at(NINE);
  const holder = createPaperHolder(db);
  await holder.refresh();
  const breaking = createBreakingHolder(db, now);
  const ids: ArticleId[] = [];
  return {
    ...{
      db,
      now,
      at,
      ids,
      breaking,
      refresh: holder.refresh,
      sections: room.sections,
      topics: room.topics,
      ctx: { db, now, who: null },
    },
    fronts: createPublicFronts(createPublicArticles(db), holder.current, {
      ...{ db, now },
      curation: { breaking, isCurated: () => true },
    }),
    /** so many live stories, the oldest first, each a minute after the other */
    async stories(count: number, sectionId: SectionId = room.sections.news): Promise<ArticleId[]> {
      const made: ArticleId[] = [];
      for (let index = 0; index < count; index++) {
        at(time + MINUTE);
        const headline = `Story ${ids.length + made.length + 1}`;
        made.push(await room.live({ headline, sectionId, document: words(headline) }));
      }
      ids.push(...made);
      return made;
    },
    live: room.live,
    write: room.write,
    withdraw: (id: ArticleId) => withdraw({ db, now, who: null }, id),
  };
}

export function cardOf(story: ArticleId, overrides: Partial<Card['overrides']> = {}, sublinks: ArticleId[] = []) {
  return { story, overrides, sublinks: sublinks.map((id) => ({ story: id })) };
}

export function container(layout: Content['layout'], more: Record<string, unknown> = {}) {
  return { layout, ...more };
}

/** What stands on it, by container. */
export function shown(front: CuratedFront | null): number[][] {
  return (front?.containers ?? []).map(({ cards }) => cards.map(({ id }) => id));
}
