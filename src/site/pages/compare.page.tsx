import type { Compared } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import { directionOf } from '../../base/language.ts';
import { type Passage, type Piece, proseDiff } from '../../content/prose-diff.ts';
import { renderText } from '../../content/render/text.ts';
import { definePage, type Site } from '../page.ts';
import { comparePath } from '../parts/compare-path.ts';
import { ListHead } from '../parts/list-head.tsx';
import { page } from '../parts/shell.tsx';
import { inTongue } from '../tongue.ts';

/** The story's address, then `changes/`, then the edition that a line of its ledger names. */
const ADDRESS = /^(\/.+\/)changes\/([1-9]\d{0,5})\/$/;

/** What a line of the ledger changed in the words of the story, where the paper lets readers compare. */
export const comparePage = definePage<{ path: string; edition: number }>({
  name: 'compare',
  match({ path }, { settings }) {
    const [, base, edition] = (settings.readersCompare && ADDRESS.exec(path)) || [];
    return base ? { path: base, edition: Number(edition) } : null;
  },
  async render(site, { path, edition }) {
    const article = (await site.articles.atPath(path)) ?? (await site.articles.atPath(path.replace(/\/$/, '')));
    const change = article?.changes.find((one) => one.edition === edition);
    const pair = article && change ? await site.articles.comparison(article.id, edition) : null;
    if (!article || !change || !pair) return null;
    const own = inTongue(site, article.language);
    const { voice } = own;
    const isForeign = article.language !== '' && article.language !== site.paper.settings.language;
    const passages = proseDiff(wordsOf(pair.before), wordsOf(pair.after));
    return page(site, {
      head: {
        path: comparePath(article, edition),
        title: `${voice.say('compare.title')} – ${article.headline}`,
        description: change.note,
        noindex: true,
      },
      className: 'wrap lists',
      lastModified: article.touchedAt,
      tags: [`article:${article.id}`],
      body: (
        <div
          lang={isForeign ? article.language : undefined}
          dir={isForeign ? directionOf(article.language) : undefined}
        >
          <ListHead site={own} title={voice.say('compare.title')} description={article.headline}>
            <p>
              <a href={`${article.path}#changes`}>{voice.say('compare.back')}</a>
            </p>
          </ListHead>
          <p class="note">
            <strong>
              <time datetime={isoInstant(change.at)}>
                {voice.say(`change.${change.kind}`, { date: voice.date(change.at, 'minute') })}:
              </time>
            </strong>{' '}
            {change.note}
          </p>
          <p class="meta">
            {voice.say(passages.some(({ isChanged }) => isChanged) ? 'compare.intro' : 'compare.none')}
          </p>
          <Passages site={own} passages={passages} />
        </div>
      ),
    });
  },
});

function Passages({ site, passages }: { site: Site; passages: readonly Passage[] }) {
  return (
    <div class="text compared">
      {passages.map(({ pieces }) => (
        <p>
          {pieces.map((piece) => (
            <Words site={site} piece={piece} />
          ))}
        </p>
      ))}
    </div>
  );
}

/** Not every screen reader says what is struck through: the word before it does. */
function Words({ site: { voice }, piece: { kind, text } }: { site: Site; piece: Piece }) {
  if (kind === 'same') return <>{text}</>;
  const label = <span class="vh">{voice.say(kind === 'added' ? 'compare.added' : 'compare.removed')} </span>;
  return kind === 'added' ? (
    <ins>
      {label}
      {text}
    </ins>
  ) : (
    <del>
      {label}
      {text}
    </del>
  );
}

function wordsOf({ headline, standfirst, document }: Compared): string {
  return [headline, standfirst, renderText(document)].filter(Boolean).join('\n\n');
}
