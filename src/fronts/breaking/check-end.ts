import { Forbidden, Invalid } from '../../base/errors.ts';
import { may } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { LONGEST_BREAKING } from './contract.ts';

/** @throws Invalid `endsAt` */
export function checkEnd(now: number, endsAt: number): void {
  if (endsAt <= now) throw new Invalid('It would be over at once.', { endsAt: 'This time is past.' });
  if (endsAt > now + LONGEST_BREAKING * 3_600_000)
    throw new Invalid('It would stay too long.', { endsAt: `It stays for at most ${LONGEST_BREAKING} hours.` });
}

/** @throws Forbidden */
export function guardStrip({ person }: Pick<NewsroomContext, 'person'>): void {
  if (!may(person, 'front.edit')) throw new Forbidden('The strip is set by who edits the front page.');
}
