import type { PublicArticle, PublicAuthor } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { ownText } from './card-language.ts';
import { StoryFace } from './story-face.tsx';

/** Who the writers are, once for each, with facts that can be checked and where else they are found. */
export function StoryAuthors({ site, article }: { site: Site; article: PublicArticle }) {
  const { voice } = site;
  const told = article.authors.filter(
    ({ biography, disclosure, links }) => biography || disclosure || links.length > 0,
  );
  if (told.length === 0) return null;
  return (
    <section class="authors" {...ownText(site, article.language)}>
      <h2>{voice.say(told.length === 1 ? 'authors.about' : 'authors.aboutAll')}</h2>
      {told.map((author) => (
        <AuthorBox site={site} author={author} />
      ))}
    </section>
  );
}

function AuthorBox({ site, author }: { site: Site; author: PublicAuthor }) {
  const { voice, urls } = site;
  return (
    <div class="author-box">
      <StoryFace site={site} picture={author.picture} />
      <div>
        <h3>
          <a href={urls.author(author.slug)}>{author.name}</a>
          {author.jobTitle && (
            <span class="quiet">
              , <bdi>{author.jobTitle}</bdi>
            </span>
          )}
        </h3>
        {author.biography && <p dir="auto">{author.biography}</p>}
        {author.disclosure && (
          <p>
            <strong>{voice.say('author.disclosure')}:</strong> <bdi>{author.disclosure}</bdi>
          </p>
        )}
        {author.links.length > 0 && (
          <ul class="dots">
            {author.links.map(({ label, href }) => (
              <li>
                <a href={href} rel="me">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
