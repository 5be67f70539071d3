import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { ArticleId } from '../../base/ids.ts';
import { outboxLetter } from '../../mail/outbox.ts';
import { changeSettings } from '../../paper/change-settings.ts';
import { ORIGIN } from '../../writing/fixture.ts';
import { type Act, type Place, publication, publishStory, setEmbargo, undo, withdrawStory } from '../contract.ts';
import { HOUR, MINUTE, type PublishingRoom, publishingRoom } from '../fixture.ts';

const PARTNERS = [
  { name: 'The Post', email: 'desk@post.example', takes: 'all' },
  { name: 'The Agency', email: 'alerts@agency.example', takes: 'changes' },
];

describeEachDatabase('letters to partners', (database) => {
  let room: PublishingRoom;
  let seen = 0;
  const set = (patch: Record<string, unknown>) =>
    changeSettings({ db: database(), now: room.now, who: null }, { partners: PARTNERS, ...patch });
  beforeAll(async () => {
    room = await publishingRoom(database());
  });
  beforeEach(async () => {
    await set({ language: 'en', name: 'The Lantern', contactEmail: 'desk@lantern.example' });
    await letters();
  });
  afterAll(() => room.close());

  /** written since the last time: to whom, for what */
  const letters = async () => {
    const rows = await database().selectFrom('outbox').selectAll().where('id', '>', seen).orderBy('id').execute();
    seen = rows.at(-1)?.id ?? seen;
    return rows;
  };
  const numbers = async () => (await letters()).map(({ id }) => id) as [number, number];
  const told = async () => (await letters()).map(({ recipient, kind }) => `${kind} ${recipient.split('@')[1]}`);
  const publish = (id: ArticleId, act: Act, places: Place[] = ['site', 'feed'], at: number | null = null) =>
    room.ask(room.ada, publishStory, { id, act, note: `A note on ${act}.`, places, at });
  const live = async (headline: string, places?: Place[]) => {
    const id = await room.story(headline);
    await publish(id, 'publish', places);
    return id;
  };
  const linesOf = (receipt: number | null) =>
    database()
      .selectFrom('receiptLines')
      .select(['target', 'label', 'state', 'settledWhy'])
      .where('receiptId', '=', receipt)
      .where('part', '=', 'mail')
      .orderBy('id')
      .execute();
  const post = (id: number, state: 'sent' | 'kept') =>
    database().updateTable('outbox').set({ state }).where('id', '=', id).execute();

  it('go out for each act to whom it concerns, and are lines of its receipt', async () => {
    const id = await room.story('Ferries');
    const { receipt } = await publish(id, 'publish');
    expect(await told()).toEqual(['partner.publish post.example']);
    expect(await linesOf(receipt)).toMatchObject([
      { label: 'Letter to The Post, desk@post.example', state: 'waiting' },
    ]);
    await room.write(id, { headline: 'Ferries again' });
    await publish(id, 'minor');
    expect(await told()).toEqual([]);
    await publish(id, 'update');
    expect(await told()).toEqual(['partner.update post.example']);
    for (const act of ['correction', 'clarification'] as const) {
      const { receipt } = await publish(id, act);
      expect(await told()).toEqual([`partner.${act} post.example`, `partner.${act} agency.example`]);
      expect(await linesOf(receipt)).toHaveLength(2);
    }
    const gone = await room.ask(room.cleo, withdrawStory, { id, reason: 'inside', publicReason: 'It was too early.' });
    expect(await told()).toEqual(['partner.withdraw post.example', 'partner.withdraw agency.example']);
    expect(await linesOf(gone.receipt)).toHaveLength(2);
    // who was to take it down learns that it is there again
    await publish(id, 'publish');
    await room.ask(room.cleo, withdrawStory, { id, kind: 'retract', reason: 'inside', publicReason: 'Made up.' });
    expect(await told()).toEqual([
      'partner.publish post.example',
      'partner.publish agency.example',
      'partner.retract post.example',
      'partner.retract agency.example',
    ]);
  });

  it('say what readers have, in the language of the paper, and never what they have not', async () => {
    const id = await room.story('The "harbour" opens', {
      standfirst: 'After a week.',
      byline: [{ author: room.authors.marsh, role: 'text' }],
    });
    const { path } = await publish(id, 'publish');
    const [news] = await letters();
    expect(news?.subject).toBe('New from The Lantern: The “harbour” opens');
    for (const words of ['After a week.', `${ORIGIN}${path}`, 'desk@lantern.example', 'Hello The Post'])
      expect(news?.textBody).toContain(words);
    const { name } = await database()
      .selectFrom('authors')
      .select('name')
      .where('id', '=', room.authors.marsh)
      .executeTakeFirstOrThrow();
    expect(news?.textBody).toContain(name);
    await room.write(id, { headline: 'Nobody has read this\r\nBcc: x@y.example' });
    await set({ language: 'de', contactEmail: null });
    await room.ask(room.cleo, withdrawStory, { id, reason: 'lawyers', publicReason: 'Es war zu früh.' });
    const [gone] = await letters();
    expect(gone?.subject).toBe('Zurückgezogen von The Lantern: The “harbour” opens');
    expect(gone?.textBody).toContain('Es war zu früh.');
    expect(gone?.textBody).toContain(`wenn Sie keine mehr wollen: ${ORIGIN}`);
    expect(JSON.stringify(gone)).not.toMatch(/Nobody has read|lawyers/);
  });

  it('are none for what feeds do not carry, until they did: then corrections are told', async () => {
    const id = await live('Not for feeds', ['site']);
    await publish(id, 'update', ['site']);
    await publish(id, 'correction', ['site']);
    expect(await told()).toEqual([]);
    await publish(id, 'minor', ['site', 'feed']);
    await publish(id, 'update', ['site']);
    expect(await told()).toEqual([]);
    await publish(id, 'correction', ['site']);
    await room.ask(room.cleo, withdrawStory, { id, reason: 'x' });
    expect(await told()).toEqual([
      ...['partner.correction post.example', 'partner.correction agency.example'],
      ...['partner.withdraw post.example', 'partner.withdraw agency.example'],
    ]);
  });

  it('are none before an embargo ends, nor for a page, nor where nobody is a partner', async () => {
    const id = await room.story('Under embargo');
    await room.ask(room.ada, setEmbargo, { id, until: room.now() + HOUR, reason: 'agreed' });
    expect(await room.refused(room.ada, publishStory, { id, act: 'publish' })).not.toBeNull();
    await publish(id, 'publish', ['site', 'feed'], room.now() + HOUR);
    expect(await told()).toEqual([]);
    room.at(room.now() + HOUR);
    await room.runDue();
    expect(await told()).toEqual(['partner.publish post.example']);
    const page = await room.story('About us');
    await database().updateTable('articles').set({ kind: 'page' }).where('id', '=', page).execute();
    await publish(page, 'publish');
    await set({ partners: [] });
    await publish(id, 'correction');
    expect(await told()).toEqual([]);
  });

  it('never go where the act is taken back before, and are followed by another where they went', async () => {
    const id = await live('Taken back');
    const [first] = await letters();
    await post(first?.id as number, 'sent');
    room.at(room.now() + MINUTE);
    const { receipt } = await publish(id, 'correction');
    const [toPost, toAgency] = await numbers();
    await post(toPost, 'sent');
    const undone = await room.ask(room.ada, undo, { id: receipt as number });
    const again = await letters();
    expect(again.map(({ recipient, kind }) => [recipient, kind])).toEqual([['desk@post.example', 'partner.undo']]);
    expect(again[0]?.textBody).toContain('Readers have the story as it was before.');
    expect(await linesOf(undone.receipt)).toMatchObject([{ target: `mail:${again[0]?.id}`, state: 'waiting' }]);
    expect((await outboxLetter(database(), toAgency)).state).toBe('cancelled');
    expect(await linesOf(receipt)).toMatchObject([
      { target: `mail:${toPost}`, state: 'settled', settledWhy: expect.stringContaining('another letter') },
      { target: `mail:${toAgency}`, state: 'settled', settledWhy: 'It was taken back before it went.' },
    ]);
  });

  it('say of a first publication that was taken back that readers do not have it', async () => {
    const id = await room.story('Too early');
    const { receipt, path } = await publish(id, 'publish');
    const [news] = await letters();
    await post(news?.id as number, 'sent');
    await room.ask(room.ada, undo, { id: receipt as number });
    const [back] = await letters();
    expect(back?.subject).toBe('Taken back by The Lantern: Too early');
    expect(back?.textBody).toContain('Please take it down');
    expect(back?.textBody).not.toContain(path);
  });

  it('count as gone while a process hands them over, and are not tried again', async () => {
    const id = await room.story('On its way');
    const { receipt } = await publish(id, 'publish');
    const [news] = await numbers();
    const job = database().updateTable('jobs').where('name', '=', 'send-mail').where('key', '=', String(news));
    await job.set({ state: 'running' }).execute();
    await room.ask(room.ada, undo, { id: receipt as number });
    expect(await told()).toEqual(['partner.undo post.example']);
    expect((await outboxLetter(database(), news)).state).toBe('cancelled');
    await job.set({ state: 'done' }).execute();
  });

  it('are summed up before: by act, and by whether feeds carry it', async () => {
    const id = await room.story('Summed up');
    const before = async () => {
      const { consequences, partners } = await room.ask(room.ada, publication, { id });
      const mail = consequences.filter(({ part }) => part === 'mail');
      return { partners, letters: mail.map(({ label, acts, feedActs }) => [label, acts, feedActs]) };
    };
    const all: Act[] = ['publish', 'update', 'correction', 'clarification'];
    const changes = all.slice(2);
    expect(await before()).toEqual({
      partners: [],
      letters: [
        ['Letter to The Post', [], all],
        ['Letter to The Agency', [], changes],
      ],
    });
    await publish(id, 'publish');
    expect(await before()).toEqual({
      partners: ['The Post', 'The Agency'],
      letters: [
        ['Letter to The Post', changes, all],
        ['Letter to The Agency', changes, changes],
      ],
    });
  });
});
