import type { PublicArticle } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import type { Site } from '../page.ts';

/** Corrections and updates that readers are to know before they read, newest first; the ledger below has them all. */
export function StoryNotes({ site: { voice }, article }: { site: Site; article: PublicArticle }) {
  const notes = article.changes.filter(({ place }) => place === 'above').reverse();
  if (notes.length === 0) return null;
  return (
    <aside class="changes above" aria-label={voice.say('changes.title')}>
      <ul>
        {notes.map(({ kind, note, at }) => (
          <li class={kind}>
            <strong>
              <time datetime={isoInstant(at)}>{voice.say(`change.${kind}`, { date: voice.date(at, 'minute') })}:</time>
            </strong>{' '}
            {note}
          </li>
        ))}
      </ul>
    </aside>
  );
}
