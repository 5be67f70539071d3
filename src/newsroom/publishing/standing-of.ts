import type { Receipt } from '../../publishing/receipts/contract.ts';
import type { Strings } from '../strings/en.ts';

/** Where it stands, in a sentence that is read out when it changes. */
export function standingOf({ state, lines, wholeAfter }: Receipt, words: Strings['publishing']): string {
  const { standing } = words;
  const red = lines.filter((line) => line.state === 'red').length;
  const done = lines.filter((line) => line.state === 'green' || line.state === 'settled').length;
  if (state === 'undone') return standing.undone;
  if (state === 'settled') return standing.settled;
  if (state === 'green') return standing.green(lines.length, words.duration(wholeAfter ?? 0));
  return [standing.open(done, lines.length), red > 0 && standing.red(red)].filter(Boolean).join(' ');
}
