import { Conflict, Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { checksOf } from '../../writing/checks/checks-of.ts';
import type { Live } from '../../writing/live/open-live.ts';
import type { Room } from '../../writing/live/room.ts';
import { guard } from '../../writing/stories/guard.ts';
import { writeText } from '../../writing/texts/write-text.ts';
import type { Act, Place } from '../contract.ts';
import { refuseUnderEmbargo } from '../embargo/refuse-under-embargo.ts';
import { lookOf, type SavedText, savedText } from '../texts/saved-text.ts';
import { goOut, type Outcome } from './go-out.ts';
import { mayGoOut } from './may-go-out.ts';

export interface Order {
  act: Act;
  note: string;
  place: 'above' | 'below';
  places: readonly Place[];
  /** what was looked at, as `lookOf` names it; absent: whatever is there */
  working?: string | undefined;
}

/**
 * Gives readers the text as it is at this moment. Nothing else goes out than what was checked and, with `working`, looked at.
 * @throws {Invalid} `act`, `checks` (what blocks, in sentences), `embargo`, and as `publishCopies` does; {Conflict} where the
 * text changed, another act came first, or readers have it already; {Forbidden} {NotFound}
 */
export async function publishStory(ctx: NewsroomContext, live: Live, id: ArticleId, order: Order): Promise<Outcome> {
  await guard(ctx.db, ctx.person, id, 'publish');
  return live.within(id, async (room) => {
    const done = await withCheckedText(ctx, live, room, order, async (on, saved) => {
      await refuseUnderEmbargo(on.db, id, on.now());
      return goOut(on, { saved, ...order, by: ctx.person.id, origin: live.origin });
    });
    await room.edit((doc) => writeText(doc, done.snapshot, ['slug']), ctx.person.id, { source: 'local' });
    live.tell(id, { kind: 'status' });
    void live.rightsChanged(id);
    return done;
  });
}

/** how often somebody may type into what was just checked, before the answer is that it changes all the time */
const TRIES = 5;

/**
 * Saves and checks the text, and runs the work in one transaction in which the text is still the one that was checked and
 * this person may put it before readers.
 */
export async function withCheckedText<Result>(
  ctx: NewsroomContext,
  live: Live,
  room: Room,
  { act, working }: Pick<Order, 'act' | 'working'>,
  work: (on: NewsroomContext, saved: SavedText) => Promise<Result>,
): Promise<Result> {
  const id = room.story;
  for (let attempt = 1; ; attempt += 1) {
    await live.saver.saveNow(room);
    // rights and state first: whoever may not learns nothing of the text
    await mayGoOut(ctx.db, ctx.person, id, act);
    const looked = lookOf(await savedText(ctx.db, id));
    if (working !== undefined && working !== looked) throw changedSince(looked);
    const blocking = (await checksOf(ctx.db, live, room)).filter(({ level }) => level === 'blocks');
    if (blocking.length > 0)
      throw new Invalid('The story cannot be published like this.', {
        checks: blocking.map(({ sentence }) => sentence).join(' '),
      });
    const done = await inTransaction(ctx.db, async (db): Promise<{ result: Result } | null> => {
      const saved = await savedText(db, id);
      const on = { ...ctx, db };
      await mayGoOut(db, ctx.person, id, act);
      if (lookOf(saved) !== looked) return null;
      return { result: await work(on, saved) };
    });
    if (done) return done.result;
    if (attempt === TRIES || working !== undefined) throw changedSince(lookOf(await savedText(ctx.db, id)));
  }
}

function changedSince(working: string): Conflict {
  return new Conflict('The story was changed or published meanwhile: look at it again.', { working });
}
