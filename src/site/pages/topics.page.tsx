import { definePage } from '../page.ts';
import { ListHead } from '../parts/list-head.tsx';
import { byLetter } from '../parts/list-letters.ts';
import { page } from '../parts/shell.tsx';
import { breadcrumbData } from '../structured/breadcrumb.ts';

/** More than this the page does not list: the most used stay. */
const MOST = 500;

/** The paper's topics from A to Z, with how much there is of each. */
export const topicsPage = definePage({
  name: 'topics',
  match: ({ path }, { settings }) => (settings.topicBase !== '/' && path === settings.topicBase ? {} : null),
  async render(site) {
    const { urls, voice, paper } = site;
    const topics = await site.taxonomy.topics(MOST);
    const title = voice.say('footer.topics');
    const path = paper.settings.topicBase;
    return page(site, {
      head: {
        path,
        title,
        description: voice.say('topics.all'),
        noindex: topics.length === 0,
        data: [breadcrumbData(site, [{ name: title, path }])],
      },
      className: 'wrap lists',
      tags: ['topics', 'latest', ...topics.map(({ id }) => `topic:${id}`)],
      lastModified: site.now,
      body: (
        <>
          <ListHead site={site} title={title} description={voice.say('topics.all')} crumbs={[]} />
          {byLetter(voice, topics, ({ name }) => name).map(({ letter, things }) => (
            <section class="letter">
              <h2>{letter}</h2>
              <ul class="names">
                {things.map(({ slug, name, count }) => (
                  <li>
                    <a href={urls.topic(slug)}>{name}</a> <span class="meta">{voice.number(count)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {topics.length === 0 && <p class="about">{voice.say('list.empty')}</p>}
        </>
      ),
    });
  },
});
