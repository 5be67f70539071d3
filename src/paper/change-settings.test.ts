import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import { changeSettings } from './change-settings.ts';

describeEachDatabase('changeSettings', (database) => {
  const change = (patch: object) => changeSettings({ db: database(), now: () => 5, who: null }, patch);

  it.each([
    ['pageSize', 'many', 'It must be a number.'],
    ['pageSize', 20.5, 'It must be a whole number.'],
    ['pageSize', 100_000, /^It may be at most \d+\.$/],
    ['name', '', 'It must not be empty.'],
    ['name', 'x'.repeat(81), 'It may be at most 80 characters long.'],
    ['contactEmail', 'me', 'It must be an e-mail address.'],
    ['miningReserved', 'yes', 'It must be true or false.'],
    ['blockedAgents', 'all', 'It must be a list, as JSON.'],
    ['organisation', 'us', 'It must be an object, as JSON.'],
    ['logo', 4321, 'It must be the number of a picture: 4321 is none.'],
  ])('says what %s cannot be %j for', async (name, value, sentence) => {
    const error = await change({ [name]: value }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Invalid);
    expect((error as Invalid).fields[name]).toMatch(sentence);
  });

  it('takes a year or a day for when the paper was founded, and leaves alone what was stored before', async () => {
    const founded = (foundedOn: string) => change({ organisation: { foundedOn } });
    for (const day of ['1998', '1998-05-01', '']) expect((await founded(day)).organisation.foundedOn).toBe(day);
    for (const day of ['yesterday', '98', '1998-05', '1998-13-01', '1998-02-30', '01/05/1998'])
      await expect(founded(day)).rejects.toMatchObject({
        fields: { 'organisation.foundedOn': 'It must be a year or a day such as 1998 or 1998-05-01.' },
      });
    const valueJson = JSON.stringify({ foundedOn: 'In May 1998' });
    await database().updateTable('settings').set({ valueJson }).where('name', '=', 'organisation').execute();
    const after = await change({ organisation: { foundedOn: 'In May 1998', legalName: 'Quay Ltd' } });
    expect(after.organisation).toMatchObject({ foundedOn: 'In May 1998', legalName: 'Quay Ltd' });
  });

  it('takes lines of ads.txt and the names of trust.txt, and nothing that would break a line', async () => {
    const ads = [
      'ads.example, pub-7, DIRECT, f08c47fec0942fa0',
      'sell.example,x/9,reseller',
      'ownerdomain=paper.example',
    ];
    const trust = { belongto: ['https://guild.example/'] };
    expect(await change({ ads, trust })).toMatchObject({ ads, trust: { ...trust, member: [] } });
    for (const line of [
      'ads.example, 1, DIRECT\nevil.example, 2, DIRECT',
      'ads.example',
      '<b>, 1, DIRECT',
      'contact=a b',
    ])
      await expect(change({ ads: [line] })).rejects.toThrow(Invalid);
    await expect(change({ trust: { vendor: ['javascript:alert(1)'] } })).rejects.toThrow(Invalid);
    await expect(change({ trust: { friend: [] } })).rejects.toThrow(Invalid);
  });
});
