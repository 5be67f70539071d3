import { tagOf } from '../../fronts/public.ts';
import { definePage } from '../page.ts';
import { curatedLead, curatedTags } from '../parts/front-curated.tsx';
import { FrontLead } from '../parts/front-lead.tsx';
import { leadOf } from '../parts/list-lead.ts';
import { listPage, movedToPage } from '../parts/list-page.tsx';
import { type ListPlace, placeOf, restOf, splitPage } from '../parts/list-place.ts';
import { readList } from '../parts/list-read.ts';

interface Params {
  slug: string;
  place: ListPlace | { moved: number };
}

/** Stories so few that a lead block would be the whole list. */
const FEW = 8;

/** What has been written about one thing. Without a story it says so, and keeps search engines away (standards D6). */
export const topicPage = definePage<Params>({
  name: 'topic',
  match(question, { settings }) {
    const { base, rest } = splitPage(question.path);
    const slug = /^([^/]+)\/$/.exec(restOf(base, settings.topicBase) ?? '')?.[1];
    const place = slug && placeOf(rest, question);
    return slug && place ? { slug, place } : null;
  },
  async render(site, { slug, place }) {
    const { urls, voice } = site;
    const topic = await site.taxonomy.topic(slug);
    if (!topic) return null;
    const base = urls.topic(topic.slug);
    const tags = [`topic:${topic.id}`];
    if ('moved' in place) return movedToPage(site, base, place.moved, tags);
    const list = await readList(site, { topic: topic.id }, base, place);
    if (!list) return null;
    const key = `topic-${topic.id}`;
    const isFirst = list.page === 1 && !list.deep;
    const curated = isFirst ? await site.fronts.curated(key) : null;
    const { lead, rest } = leadOf(list.cards);
    const front = isFirst && list.cards.length >= FEW;
    return listPage(site, {
      list,
      title: topic.name,
      description: topic.description || voice.say('topic.stories', { name: topic.name }),
      crumbs: [{ name: voice.say('footer.topics'), path: site.paper.settings.topicBase }],
      tags: [...tags, ...(isFirst ? [tagOf(key)] : []), ...(curated ? curatedTags(curated) : [])],
      lead: curated
        ? curatedLead(site, curated, list, true)
        : front
          ? { body: <FrontLead site={site} lead={lead} section />, rest }
          : undefined,
    });
  },
});
