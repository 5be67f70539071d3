import type { Child } from 'hono/jsx';
import type { PublicArticle, PublicByline } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { paperText } from './card-language.ts';
import { StoryFace } from './story-face.tsx';
import { weave, weaveList } from './weave.tsx';

/** Who made the story: writers first, in their order, then those with other roles; or the free by-line. */
export function Byline({ site, article, portrait }: { site: Site; article: PublicArticle; portrait: boolean }) {
  const { voice } = site;
  if (article.bylineText) return <p class="byline">{article.bylineText}</p>;
  if (article.byline.length === 0) return null;
  const writers = article.byline.filter(({ role }) => role === 'text');
  const groups = Map.groupBy(
    article.byline.filter(({ role }) => role !== 'text'),
    ({ role }) => role as Exclude<PublicByline['role'], 'text'>,
  );
  return (
    <div class="byline">
      {portrait && writers.length === 1 && <StoryFace site={site} picture={writers[0]?.picture} />}
      <div>
        {writers.length > 0 && (
          <p>
            {weave(voice, 'byline.by', 'names', names(site, writers))}
            {writers.length === 1 && title(site, article, writers[0] as PublicByline)}
          </p>
        )}
        {[...groups].map(([role, people]) => (
          <p class="role">{weave(voice, `role.${role}`, 'names', names(site, people))}</p>
        ))}
      </div>
    </div>
  );
}

function names({ urls, voice }: Site, people: PublicByline[]): Child {
  return weaveList(
    voice,
    people.map(({ name, slug }) => (
      <a rel="author" href={urls.author(slug)}>
        <bdi>{name}</bdi>
      </a>
    )),
  );
}

/** What the one writer does, and where from; guests are said to be guests. */
function title(site: Site, article: PublicArticle, writer: PublicByline): Child {
  const { voice } = site;
  const author = article.authors.find(({ id }) => id === writer.id);
  const own = [writer.jobTitle, author?.location].filter(Boolean).join(', ');
  const guest = !writer.jobTitle && author?.kind === 'guest' && voice.say('byline.guest');
  const comma = voice.direction === 'rtl' ? '، ' : ', ';
  return (
    (own || guest) && (
      <span class="quiet">
        {guest && comma + guest}
        {own && comma}
        {own && <bdi {...paperText(site)}>{own}</bdi>}
      </span>
    )
  );
}
