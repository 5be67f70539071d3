import type { PublicAuthor } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import type { Key } from '../strings.ts';
import { CardFace } from './card-portrait.tsx';

/** Who a writer is, in facts that can be checked (R22; the Trust Project's "author expertise"). */
export function AuthorHead({ site, author }: { site: Site; author: PublicAuthor & { count: number } }) {
  const { voice } = site;
  const facts: [Key, string][] = [
    ['author.beat', author.beat],
    ['author.location', author.location],
    ['author.languages', author.languages],
    ['author.disclosure', author.disclosure],
  ];
  const known = facts.filter(([, text]) => text);
  const role = author.jobTitle || (author.kind === 'staff' ? '' : voice.say(`author.${author.kind}`));
  return (
    <div class="author">
      <CardFace site={site} picture={author.picture} />
      <div>
        {role && <p class="role">{role}</p>}
        {author.biography.split(/\n{2,}/).map((paragraph) => paragraph.trim() && <p class="about">{paragraph}</p>)}
        {known.length + author.links.length > 0 && (
          <dl>
            {known.map(([key, text]) => (
              <div>
                <dt>{voice.say(key)}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            {author.links.length > 0 && (
              <div>
                <dt>{voice.say('author.elsewhere')}</dt>
                <dd>
                  {author.links.map(({ label, href }, at) => (
                    <>
                      {at > 0 && ' · '}
                      <a href={href} rel="me">
                        {label}
                      </a>
                    </>
                  ))}
                </dd>
              </div>
            )}
          </dl>
        )}
      </div>
    </div>
  );
}
