import { readSettings } from '../../paper/read-settings.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import type { Consequence } from '../acts/consequences.ts';
import { ACTS, type Act } from '../contract.ts';
import { feedPast, partnersFor, type ToldAct } from './partners-for.ts';

/** Whom each act on a story would be told by letter: for who is about to publish it, and `partners` for who is about to withdraw it. */
export async function lettersComing(
  db: Db,
  { id, kind }: Pick<Row<'articles'>, 'id' | 'kind'>,
): Promise<{ letters: Consequence[]; partners: string[] }> {
  const { partners } = await readSettings(db);
  if (kind === 'page' || partners.length === 0) return { letters: [], partners: [] };
  const past = await feedPast(db, id);
  const told = (act: ToldAct, inFeeds: boolean) => partnersFor(partners, act, { inFeeds, ...past });
  const acts = ACTS.filter((act): act is Exclude<Act, 'minor'> => act !== 'minor');
  const letters = partners.map((partner) => ({
    ...{ part: 'mail', label: `Letter to ${partner.name}`, address: null },
    acts: acts.filter((act) => told(act, false).includes(partner)),
    feedActs: acts.filter((act) => told(act, true).includes(partner)),
  }));
  return { letters, partners: told('withdraw', false).map(({ name }) => name) };
}
