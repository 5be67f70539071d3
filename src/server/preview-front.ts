import type { PublicArticles } from '../articles/public.ts';
import type { Answer } from '../base/answer.ts';
import type { Clock } from '../base/clock.ts';
import { besideCards } from '../fronts/beside-cards.ts';
import { curatedFront } from '../fronts/curated-front.ts';
import { draftedOf } from '../fronts/drafted-of.ts';
import { findFront } from '../fronts/find-front.ts';
import type { FrontKey } from '../fronts/front-key.ts';
import type { Paper } from '../paper/public.ts';
import type { ReaderSite } from '../site/site.ts';
import { typesetCurated } from '../site/typeset.ts';
import type { Db } from '../store/database.ts';

/** The page as readers would get it if the drafts of these containers (null: of all) were launched. @throws NotFound */
export type PreviewFront = (key: FrontKey, containers: readonly number[] | null) => Promise<Answer | null>;

export function createFrontPreview({ db, now, articles, site, paper }: Setting): PreviewFront {
  return async (key, containers) => {
    const { path } = await findFront(db, key);
    const drafted = await draftedOf(db, key, containers);
    const front = await curatedFront(articles, besideCards(db, now), drafted);
    return site.previewFront(path, typesetCurated(front, paper()));
  };
}

interface Setting {
  db: Db;
  now: Clock;
  articles: PublicArticles;
  site: Pick<ReaderSite, 'previewFront'>;
  paper(): Paper;
}
