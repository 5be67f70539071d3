import type { Card, Genre } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { namedSection } from '../sections.ts';

/** What readers must be told of a story before they read it, whatever else its kicker says. */
const TOLD: ReadonlySet<Genre> = new Set(['sponsored', 'satire', 'live', 'opinion', 'analysis']);

/** The words before a headline: the type of work, and the kicker or the section. In the section's colour. */
export function CardLabels({ site, card, section, author }: Props) {
  const labels = labelsOf(site, card, { section, author });
  return labels.map(({ text, kind }) => (
    <>
      <span class={kind}>{text}</span>{' '}
    </>
  ));
}

interface Props {
  site: Site;
  card: Card;
  section?: boolean;
  /** the writer's name stands first, as in opinion */
  author?: boolean;
}

export interface Label {
  text: string;
  /** `live` is the only filled one; `told` marks what is no news; `kicker` the rest */
  kind: 'kicker' | 'told' | 'live';
}

export function labelsOf(site: Site, card: Card, { section, author }: Omit<Props, 'site' | 'card'>): Label[] {
  const genre = card.genre ? site.voice.say(`genre.${card.genre}`) : '';
  const labels: Label[] = [];
  if (TOLD.has(card.genre) && !(author && card.genre === 'opinion'))
    labels.push({ text: genre, kind: card.genre === 'live' ? 'live' : isWarning(card.genre) ? 'told' : 'kicker' });
  if (author) {
    const names = card.bylineText || site.voice.list(card.byline.map(({ name }) => name));
    if (names) labels.push({ text: names, kind: 'kicker' });
    return labels;
  }
  const sectionName = section ? namedSection(site.paper, card.sectionId)?.name : undefined;
  const rest = card.kicker || (labels.length ? '' : genre || sectionName || '');
  if (rest && rest.toLowerCase() !== labels[0]?.text.toLowerCase()) labels.push({ text: rest, kind: 'kicker' });
  return labels;
}

function isWarning(genre: Genre): boolean {
  return genre === 'sponsored' || genre === 'satire';
}
