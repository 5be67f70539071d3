import type { z } from 'zod';
import { Conflict, Invalid } from '../../base/errors.ts';
import { isTooFar, TOO_FAR } from '../../base/hour.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { changeSettings } from '../change-settings.ts';
import { setTopicStrip } from '../set-topic-strip.ts';
import type { saveStrip as endpoint, StripState } from './contract.ts';
import { fillStrip } from './fill-strip.ts';
import { stripState } from './strip-state.ts';

/**
 * Pins topics in this order and says how many places the strip has; free ones are filled at once.
 * @throws {Conflict} where somebody changed it meanwhile; {Invalid} `entries` where a topic is not there, or merged, or twice, or an end is too far
 */
export async function saveStrip(
  ctx: Context,
  { entries, places, version }: z.output<(typeof endpoint)['input']>,
): Promise<StripState> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const before = await stripState(on);
    if (before.version !== version) throw new Conflict('Somebody changed the strip meanwhile.', before);
    const ids = entries.map(({ topic }) => topic);
    if (new Set(ids).size < ids.length)
      throw new Invalid('The strip does not fit.', { entries: 'Each topic can stand in the strip once.' });
    const there = ids.length
      ? await db.selectFrom('topics').select('id').where('id', 'in', ids).where('mergingInto', 'is', null).execute()
      : [];
    if (there.length < ids.length)
      throw new Invalid('The strip does not fit.', { entries: 'One of the topics is not there any more.' });
    if (entries.some(({ endsAt }) => endsAt !== null && isTooFar(endsAt, ctx.now())))
      throw new Invalid('The strip does not fit.', { entries: TOO_FAR });
    await setTopicStrip(on, entries);
    if (places !== before.places) await changeSettings(on, { stripPlaces: places });
    await fillStrip(on);
    const after = await stripState(on);
    await audit(on, { what: 'strip.changed', detail: { before: shown(before), after: shown(after) } });
    return after;
  });
}

function shown({ entries, places }: StripState): Record<string, unknown> {
  return {
    places,
    pinned: entries.map(({ topic, label, endsAt }) => ({ topic: topic.id, name: label ?? topic.name, endsAt })),
  };
}
