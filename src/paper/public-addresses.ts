import type { SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { addressCandidates } from './address-candidates.ts';
import type { Moved, PublicAddresses } from './public.ts';
import { takenBack } from './withdrawn/taken-back.ts';

export function createPublicAddresses(db: Db): PublicAddresses {
  return {
    async redirect(path, query) {
      const keys = addressCandidates(path, query);
      // PostgreSQL knows no NUL in texts, and nothing has one in its address
      if (keys.some((key) => key.includes('\0'))) return null;
      const found = await lookUp(db, keys);
      const best = found
        .filter((row) => !(row.targetKind === 'article' && row.path === path))
        .sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
        .map(movedTo)
        .find((moved) => moved !== null);
      return best ?? null;
    },
  };
}

type Found = Awaited<ReturnType<typeof lookUp>>[number];

async function lookUp(db: Db, keys: string[]) {
  const kept = db
    .selectFrom('redirects as old')
    .leftJoin('liveArticles as article', (join) =>
      join.onRef('article.id', '=', 'old.targetId').on('old.targetKind', '=', 'article'),
    )
    // of the newsroom's own table only whether the story was here once and has been taken back
    .leftJoin('articles as past', (join) =>
      join.onRef('past.id', '=', 'old.targetId').on('old.targetKind', '=', 'article').on(takenBack('past')),
    )
    .leftJoin('withdrawals as notice', 'notice.articleId', 'past.id')
    .leftJoin('sections as section', (join) =>
      join.onRef('section.id', '=', 'old.targetId').on('old.targetKind', '=', 'section'),
    )
    .leftJoin('topics as topic', (join) =>
      join.onRef('topic.id', '=', 'old.targetId').on('old.targetKind', '=', 'topic'),
    )
    .leftJoin('authors as author', (join) =>
      join.onRef('author.id', '=', 'old.targetId').on('old.targetKind', '=', 'author'),
    )
    .leftJoin('media', (join) => join.onRef('media.id', '=', 'old.targetId').on('old.targetKind', '=', 'media'))
    .select((on) => [
      'old.fromPath as key',
      'old.targetKind',
      'old.address',
      'past.id as pastId',
      'notice.kind as noticeKind',
      'notice.headline as noticeHeadline',
      'notice.publicReason as noticeReason',
      'notice.redirectTo',
      'notice.at as noticeAt',
      'section.id as sectionId',
      on.fn.coalesce('article.path', 'topic.slug', 'author.slug').as('path'),
      'media.hash',
      'media.state',
      'media.fileName',
      'media.kind',
      'media.widthsJson',
    ])
    .where('old.fromPath', 'in', keys);
  // a live address written a little differently: without its slash, in capitals, with a part's number
  const plain = keys.filter((key) => !key.startsWith('/?')).flatMap((key) => [key, `${key}/`]);
  const live = db
    .selectFrom('liveArticles as article')
    .select((on) => [
      'article.path as key',
      on.val('article').as('targetKind'),
      on.cast<null>(on.lit(null), 'text').as('address'),
      on.cast<null>(on.lit(null), 'bigint').as('pastId'),
      on.cast<null>(on.lit(null), 'text').as('noticeKind'),
      on.cast<null>(on.lit(null), 'text').as('noticeHeadline'),
      on.cast<null>(on.lit(null), 'text').as('noticeReason'),
      on.cast<null>(on.lit(null), 'text').as('redirectTo'),
      on.cast<null>(on.lit(null), 'bigint').as('noticeAt'),
      on.cast<null>(on.lit(null), 'bigint').as('sectionId'),
      'article.path as path',
      on.cast<null>(on.lit(null), 'text').as('hash'),
      on.cast<null>(on.lit(null), 'text').as('state'),
      on.cast<null>(on.lit(null), 'text').as('fileName'),
      on.cast<null>(on.lit(null), 'text').as('kind'),
      on.cast<null>(on.lit(null), 'text').as('widthsJson'),
    ])
    .where('article.path', 'in', plain.length ? plain : ['']);
  const rows = await kept.unionAll(live as never).execute();
  return rows.map((row) => ({ ...row, key: row.key.replace(/(.)\/$/, '$1') }));
}

function goneBy({ noticeKind, noticeHeadline, noticeReason, noticeAt }: Found): Moved {
  if (noticeKind === null || noticeAt === null) return { to: 'gone' };
  const headline = noticeKind === 'retract' ? (noticeHeadline ?? '') : '';
  return { to: 'gone', notice: { kind: noticeKind, headline, reason: noticeReason ?? '', at: noticeAt } };
}

function movedTo(row: Found): Moved | null {
  switch (row.targetKind) {
    case 'article':
      if (row.path !== null) return { to: 'article', path: row.path };
      // what readers never had is not here, as if nobody had ever heard of it
      if (row.pastId === null) return null;
      return row.redirectTo === null ? goneBy(row) : { to: 'address', address: row.redirectTo, forNow: true };
    case 'section':
      return row.sectionId === null ? null : { to: 'section', id: row.sectionId as SectionId };
    case 'topic':
    case 'author':
      return row.path === null ? null : { to: row.targetKind, slug: row.path };
    case 'media':
      if (!row.kind || !row.fileName) return null;
      if (!row.hash || row.state !== 'ready') return { to: 'gone' };
      return {
        to: 'media',
        hash: row.hash,
        fileName: row.fileName,
        kind: row.kind,
        widths: JSON.parse(row.widthsJson ?? '[]') as number[],
      };
    case 'address':
      return row.address === null ? null : { to: 'address', address: row.address };
    case 'gone':
      return { to: 'gone' };
  }
}
