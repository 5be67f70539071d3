import type { Child } from 'hono/jsx';
import type { PlacedCard as Story } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { sectionClass } from '../theme.ts';
import { CardLabels } from './card-labels.tsx';
import { foreignText } from './card-language.ts';
import { CardMeta, type CardTime } from './card-meta.tsx';
import { CardPicture, type PictureSlot } from './card-picture.tsx';
import { CardPortrait } from './card-portrait.tsx';
import { CardSublinks } from './card-sublinks.tsx';
import { isLong } from './headline-length.ts';

/** Which size and shape a card has; the ranking on a front is this word and nothing else. */
export type CardForm = 'lead' | 'second' | 'line' | 'short' | 'block' | 'opinion' | 'row' | 'text';

export interface CardProps {
  site: Site;
  card: Story;
  form: CardForm;
  /** of its headline; one below the heading that the card stands under */
  level: 2 | 3 | 4;
  /** where its picture stands; absent: none is shown */
  picture?: PictureSlot;
  /** the standfirst; or, in its place, what is given */
  trail?: boolean | Child;
  /** names the section where no kicker does */
  section?: boolean;
  byline?: boolean;
  time?: CardTime;
  /** the writer's name stands first, as always in the form of an opinion */
  signed?: boolean;
  /** for the one picture that paints first */
  first?: boolean;
}

/**
 * One story as it stands on fronts, in lists and under other stories. It has exactly one link, on the headline, which is
 * stretched over the whole card; what a reader must be told (paid, satire, live, opinion) is said on every form.
 */
export function Card({ site, card, form, level, picture, trail, section, byline, time, signed, first }: CardProps) {
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4';
  // under a story its own article is the only one: a list of related headlines is no set of articles
  const Box = form === 'text' ? 'div' : 'article';
  const told = trail === true ? shortened(card.standfirst) : trail;
  const opinion = form === 'opinion';
  const words = foreignText(site, card.language);
  const kind = card.sectionId ? sectionClass(site.paper.sectionById.get(card.sectionId)) : '';
  const text = (
    <>
      <Heading>
        <CardLabels site={site} card={card} section={section} author={opinion || signed} />
        <a href={card.path}>{card.headline}</a>
      </Heading>
      {told && <p class="trail">{told}</p>}
      <CardMeta
        site={site}
        card={card}
        byline={(byline || card.placed?.showByline) && !opinion}
        time={time}
        foreign={words.lang !== undefined}
      />
      <CardSublinks site={site} card={card} />
    </>
  );
  const pictured = picture && card.picture && !opinion;
  return (
    <Box
      class={[
        'card',
        `c-${form}`,
        form === 'lead' && isLong(card.headline) && 'long',
        card.genre === 'opinion' && 'signed',
        pictured && `p-${picture}`,
        kind,
      ]
        .filter(Boolean)
        .join(' ')}
      {...words}
    >
      {(opinion || (signed && trail && !pictured)) && <CardPortrait site={site} card={card} />}
      {pictured ? <div>{text}</div> : text}
      {pictured && <CardPicture site={site} card={card} slot={picture} first={first} />}
    </Box>
  );
}

/** Some standfirsts of imported stories are whole paragraphs; on a card they end between two words. */
const LONGEST_TRAIL = 220;

function shortened(text: string): string {
  if (text.length <= LONGEST_TRAIL) return text;
  const cut = text.lastIndexOf(' ', LONGEST_TRAIL);
  return `${text.slice(0, cut > LONGEST_TRAIL / 2 ? cut : LONGEST_TRAIL).toWellFormed()}…`;
}
