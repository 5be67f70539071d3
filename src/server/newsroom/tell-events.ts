import type { PaperEvent } from '../../base/events.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Told } from './event-stream.ts';

/** Fronts are asked anew at most this often for what becomes of stories: an import changes thousands. Milliseconds. */
const EVERY = 2_000;

/** Tells open screens what follows for them from each fact. */
export function tellEvents(tell: (told: Told, to?: readonly PersonId[]) => void): (event: PaperEvent) => void {
  const tellFronts = atMostEvery(EVERY, () => tell({ kind: 'fronts.changed' }));
  return (event) => {
    if ('article' in event) tell({ kind: 'stories.changed', story: event.article });
    // what readers have is on cards, and what the rule fills fronts with
    if (event.kind === 'article.published' || event.kind === 'article.withdrawn') tellFronts();
    else if (event.kind === 'notices.changed') tell({ kind: 'notices.changed' }, event.people);
    else if (event.kind === 'plans.changed') {
      tell({ kind: 'plans.changed', ...(event.story && { story: event.story }) });
      if (event.story) tell({ kind: 'stories.changed', story: event.story });
    } else if (event.kind === 'front.changed' || event.kind === 'breaking.changed') tell({ kind: 'fronts.changed' });
    else if (event.kind === 'links.changed') tell({ kind: 'links.changed' });
    else if (event.kind === 'style.changed') tell({ kind: 'style.changed' });
    else if (/^(?:paper|section|topic)\./.test(event.kind)) tell({ kind: 'paper.changed' });
  };
}

/** At once, and for all that comes within `rest` once more at its end. */
function atMostEvery(rest: number, work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isAsked = false;
  const run = (): void => {
    isAsked = false;
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (isAsked) run();
    }, rest).unref();
  };
  return () => {
    isAsked = true;
    if (timer === undefined) run();
  };
}
