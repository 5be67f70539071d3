import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import type { PaperEvent } from '../base/events.ts';
import type { ArticleId, AuthorId, CommentId, MediaId, SectionId, TopicId } from '../base/ids.ts';
import { createCurationHolder } from '../fronts/curation-holder.ts';
import type { Storage } from '../media/storage/storage.ts';
import { createJobs } from './jobs.ts';
import { refreshAfter } from './refresh-after.ts';
import { changeBy, jobsOf } from './wiring.ts';

const FACTS: PaperEvent[] = [
  { kind: 'article.published', article: 9 as ArticleId, edition: 1, act: 'publish', tags: ['section:3', 'front'] },
  { kind: 'article.withdrawn', article: 9 as ArticleId, tags: ['section:3'] },
  { kind: 'author.changed', author: 2 as AuthorId },
  { kind: 'comment.changed', comment: 5 as CommentId, article: 9 as ArticleId },
  { kind: 'media.added', media: 7 as MediaId },
  { kind: 'media.changed', media: 7 as MediaId },
  { kind: 'notices.changed', people: [] },
  { kind: 'plans.changed', story: 9 as ArticleId },
  { kind: 'section.changed', section: 3 as SectionId },
  { kind: 'topic.changed', topic: 4 as TopicId },
  { kind: 'paper.changed', what: 'settings' },
];

const head = { origin: 'https://paper.example', paper: 'The Paper', language: 'en' };

describe('wiring', () => {
  it('names only work that somebody does, with input that fits', async () => {
    const jobs = createJobs({} as Storage, { smtp: null, from: () => 'paper@paper.example' }, () => head);
    for (const fact of FACTS)
      for (const { name, key } of jobsOf(fact)) {
        expect(jobs.map((job) => job.name)).toContain(name);
        expect(key).not.toBe('');
      }
  });

  it('drops what shows a story wherever it stood or stands, and the story', () => {
    expect(changeBy(FACTS[0] as PaperEvent).tags).toEqual(['section:3', 'front', 'article:9']);
  });

  it('lets not even an old copy of a withdrawn story out', () => {
    expect(FACTS.filter((fact) => changeBy(fact).forget).map(({ kind }) => kind)).toEqual(['article.withdrawn']);
  });

  it('reads the paper again before it drops what was made from it', async () => {
    const open = await freshDatabase('sqlite');
    const done: string[] = [];
    const cache = {
      drop: (tags: readonly string[]) => done.push(`drop ${tags.join(' ')}`),
      forget: (tags: readonly string[]) => done.push(`forget ${tags.join(' ')}`),
      dropAll: () => done.push('drop all'),
      carrying: () => new Map(),
      dropPages: () => {},
    };
    const newspaper = {
      refresh: async () => {
        await new Promise((later) => setTimeout(later, 5));
        done.push('refresh');
      },
      curation: createCurationHolder(open.db, () => 0),
    };
    const log = { debug: () => {} };
    const follow = refreshAfter(open.db, cache as never, newspaper, log as never);
    await follow(FACTS.map((event, at) => ({ id: (at + 1) as never, event })));
    expect(done).toEqual(['refresh', 'forget section:3 article:9', 'drop all']);
    done.length = 0;
    await follow([{ id: 1 as never, event: FACTS[3] as PaperEvent }]);
    expect(done).toEqual(['drop comments comments:9 article:9']);
    await open.close();
  });
});
