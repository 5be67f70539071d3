import { definePage } from '../page.ts';
import { foreignText } from '../parts/card-language.ts';
import { CardFace } from '../parts/card-portrait.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { byLetter, sortName } from '../parts/list-letters.ts';
import { cardTags } from '../parts/list-read.ts';
import { page } from '../parts/shell.tsx';
import { breadcrumbData } from '../structured/breadcrumb.ts';

/** Everyone who has written something that can be read, by letter, each with the newest (R30). */
export const authorsPage = definePage({
  name: 'authors',
  match: ({ path }, { settings }) => (settings.authorBase !== '/' && path === settings.authorBase ? {} : null),
  async render(site) {
    const { urls, voice, paper } = site;
    const authors = await site.taxonomy.authors();
    const title = voice.say('authors.title');
    const path = paper.settings.authorBase;
    return page(site, {
      head: {
        path,
        title,
        description: voice.list(authors.slice(0, 12).map(({ name }) => name)) || title,
        noindex: authors.length === 0,
        data: [breadcrumbData(site, [{ name: title, path }])],
      },
      className: 'wrap lists',
      tags: [
        'authors',
        'latest',
        ...authors.map(({ id }) => `author:${id}`),
        ...cardTags(authors.flatMap(({ newest }) => newest ?? [])),
      ],
      lastModified: site.now,
      body: (
        <>
          <ListHead site={site} title={title} crumbs={[]} />
          {byLetter(voice, authors, sortName).map(({ letter, things }) => (
            <section class="letter">
              <h2>{letter}</h2>
              <ul>
                {things.map((author) => (
                  <li class="author">
                    <CardFace site={site} picture={author.picture} />
                    <div>
                      <h3>
                        <a href={urls.author(author.slug)}>{author.name}</a>
                      </h3>
                      <p class="meta">
                        {[author.jobTitle, author.beat, voice.say('list.stories', { count: author.count })]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                      {author.newest && (
                        <p class="trail">
                          <a href={author.newest.path} {...foreignText(site, author.newest.language)}>
                            {author.newest.headline}
                          </a>
                        </p>
                      )}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {authors.length === 0 && <p class="about">{voice.say('list.empty')}</p>}
        </>
      ),
    });
  },
});
