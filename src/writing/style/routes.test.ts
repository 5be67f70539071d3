import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { Conflict, Forbidden, NotFound } from '../../base/errors.ts';
import { cast } from '../fixture.ts';
import { addAccounts, asker } from '../testing/ask.ts';
import * as contract from './contract.ts';
import { styleRoutes } from './routes.ts';

const KYIV = {
  ...{ forms: ['Kiev'], suggestion: 'Kyiv', advice: '', reason: 'The city’s own name.', language: 'en' },
  ...{ matchCase: true, exceptQuotations: true, active: true },
};

describeEachDatabase('the house’s style', (database) => {
  const people = cast();
  const cleo = people.add('cleo', 'chief');
  const ada = people.add('ada', 'editor');
  let ask: ReturnType<typeof asker>;
  let now = 1_000;
  beforeAll(async () => {
    await addAccounts(database(), people.people.values());
    ask = asker(styleRoutes(), { db: database(), now: () => now });
  });
  const told = async () =>
    (await database().selectFrom('audit').select(['what', 'who', 'detailJson']).orderBy('id').execute()).map((row) => ({
      ...row,
      detail: JSON.parse(row.detailJson),
    }));

  it('is what the desk says, seen by all who write, with what it was in the audit log', async () => {
    const made = await ask(cleo, contract.addStyleRule, KYIV);
    expect(made).toMatchObject({ ...KYIV, revision: 1, changedBy: 'Cleo', changedAt: 1_000 });
    expect((await ask(ada, contract.style, {})).rules).toEqual([made]);
    now += 1_000;
    const changed = await ask(cleo, contract.changeStyleRule, { ...KYIV, id: made.id, revision: 1, active: false });
    expect(changed).toMatchObject({ id: made.id, active: false, revision: 2 });
    const late = ask(cleo, contract.changeStyleRule, { ...KYIV, id: made.id, revision: 1 });
    await expect(late).rejects.toBeInstanceOf(Conflict);
    await expect(late).rejects.toMatchObject({ current: changed });
    await ask(cleo, contract.removeStyleRule, { id: made.id });
    await expect(ask(cleo, contract.removeStyleRule, { id: made.id })).rejects.toBeInstanceOf(NotFound);
    const log = await told();
    expect(log.map(({ what, who }) => `${what} ${who}`)).toEqual([
      'style.rule-added cleo',
      'style.rule-changed cleo',
      'style.rule-removed cleo',
    ]);
    expect(log[1]?.detail).toEqual({ before: KYIV, after: { ...KYIV, active: false } });
    const events = await database().selectFrom('events').select('kind').execute();
    expect(events.map(({ kind }) => kind)).toEqual(Array(3).fill('style.changed'));
  });

  it('is not for others to say, and takes no pattern that is none', async () => {
    await expect(ask(ada, contract.addStyleRule, KYIV)).rejects.toBeInstanceOf(Forbidden);
    await expect(ask(ada, contract.addStyleWord, { word: 'Kyiv', language: 'en' })).rejects.toBeInstanceOf(Forbidden);
    for (const forms of [[], ['*'], [' '], ['—'], ['a'.repeat(101)]])
      await expect(ask(cleo, contract.addStyleRule, { ...KYIV, forms }), forms.join()).rejects.toThrow();
    await expect(ask(cleo, contract.addStyleRule, { ...KYIV, language: 'no language' })).rejects.toThrow();
  });

  it('has words of its own, each once in a language', async () => {
    const word = await ask(cleo, contract.addStyleWord, { word: 'Harbour’s', language: 'en-GB' });
    expect(word).toMatchObject({ word: "Harbour's", language: 'en' });
    expect(await ask(cleo, contract.addStyleWord, { word: "Harbour's", language: 'en' })).toEqual(word);
    await ask(cleo, contract.addStyleWord, { word: 'Ärger', language: 'de' });
    expect((await ask(ada, contract.style, {})).words).toHaveLength(2);
    await expect(ask(cleo, contract.addStyleWord, { word: 'two words', language: 'en' })).rejects.toThrow();
    await ask(cleo, contract.removeStyleWord, { id: word.id });
    expect((await ask(ada, contract.style, {})).words.map((one) => one.word)).toEqual(['Ärger']);
  });
});
