import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { saveAuthor } from '../people/save-author.ts';
import { changeSettings } from './change-settings.ts';
import { loadPaper } from './load-paper.ts';
import { saveMenu } from './menus/save-menu.ts';
import { saveSection } from './save-section.ts';
import { saveTopic } from './save-topic.ts';
import { setTopicStrip } from './set-topic-strip.ts';

describeEachDatabase('names that readers see', (database) => {
  it('turn nothing that stands beside them, and keep the marks that words need', async () => {
    const ctx = { db: database(), now: () => Date.UTC(2026, 10, 3), who: null };
    const [odd, plain] = ['A\u202eb\u2068c\u0007 \u200f\u200d', 'Abc \u200f\u200d'];
    await saveSection(ctx, { name: odd, description: odd, slug: 'one' });
    const topic = await saveTopic(ctx, { name: odd, description: odd, slug: 'two' });
    await saveAuthor(ctx, { name: odd, jobTitle: odd, slug: 'three' });
    await setTopicStrip(ctx, [{ topic, label: odd }]);
    const items = [{ label: odd, target: { kind: 'address' as const, address: 'https://x.example/' } }];
    await saveMenu(ctx, { slug: 'main', name: 'Main', place: 'main', items });
    await changeSettings(ctx, { tagline: odd, description: odd, organisation: { legalName: odd } });
    const paper = await loadPaper(database());
    const topics = await database().selectFrom('topics').select(['name', 'description']).execute();
    const authors = await database().selectFrom('authors').select(['name', 'jobTitle']).execute();
    const { tagline, description, organisation } = paper.settings;
    const words = [
      ...[paper.sections[0]?.name, paper.sections[0]?.description, paper.strip[0]?.name, paper.menus.main[0]?.label],
      ...[...topics, ...authors].flatMap(Object.values),
      ...[tagline, description, organisation.legalName],
    ];
    expect(words).toEqual(words.map(() => plain));
  });
});
