import type { z } from 'zod';
import { escapeHtml } from '../../base/escape.ts';
import { mayStory } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { factsOf } from '../../writing/stories/may.ts';
import type * as contract from './contract.ts';

type Queue = z.input<typeof contract.letterQueue.output>;

/**
 * What waits for the next letter to readers, as readers have it now, the oldest first: only what is live. @param origin scheme and host of the paper
 */
export async function letterQueue(
  { db, person }: Pick<NewsroomContext, 'db' | 'person'>,
  origin: string,
): Promise<Queue> {
  const rows = await db
    .selectFrom('letterQueue')
    .innerJoin('liveArticles as live', 'live.id', 'letterQueue.articleId')
    .leftJoin('people', 'people.id', 'letterQueue.personId')
    .select(['live.id', 'live.headline', 'live.standfirst', 'live.path', 'addedAt', 'personId', 'people.name'])
    .orderBy('addedAt')
    .orderBy('live.id')
    .limit(500)
    .execute();
  const ids = rows.map(({ id }) => id);
  const facts = await factsOf(db, ids);
  const stories = rows.flatMap((row) => {
    const story = facts.get(row.id);
    if (!story || !mayStory(person, 'story.read', story)) return [];
    const { id, headline, standfirst, addedAt, personId, name } = row;
    const by = personId === null ? null : { id: personId, name: name ?? '' };
    return [{ id, headline, standfirst, address: origin + row.path, addedAt, by }];
  });
  return { stories, html: stories.map(asHtml).join('\n'), text: stories.map(asText).join('\n\n') };
}

type Story = Queue['stories'][number];

function asHtml({ headline, standfirst, address }: Story): string {
  const link = `<h2><a href="${escapeHtml(encodeURI(address))}">${escapeHtml(headline)}</a></h2>`;
  return standfirst ? `${link}\n<p>${escapeHtml(standfirst)}</p>` : link;
}

function asText({ headline, standfirst, address }: Story): string {
  return [headline, standfirst, encodeURI(address)].filter(Boolean).join('\n');
}
