import type { Clock } from '../base/clock.ts';
import type { Db } from '../store/database.ts';
import { cardPictures } from './card-pictures.ts';
import type { Beside } from './curated-front.ts';

export function besideCards(db: Db, now: Clock): Beside {
  return {
    pictures: (ids) => cardPictures(db, ids, now()),
    async topics(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db.selectFrom('topics').select(['id', 'name', 'slug']).where('id', 'in', ids).execute();
      return new Map(rows.map(({ id, ...topic }) => [id, topic]));
    },
  };
}
