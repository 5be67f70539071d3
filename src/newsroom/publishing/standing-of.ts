import type { Receipt, ReceiptLine } from '../../publishing/receipts/contract.ts';
import type { Strings } from '../strings/en.ts';

/** Where it stands, in a sentence that is read out when it changes. */
export function standingOf(receipt: Receipt, words: Strings['publishing']): string {
  const { state, lines, wholeAfter } = receipt;
  const { standing } = words;
  const red = lines.filter((line) => line.state === 'red').length;
  const done = lines.filter((line) => line.state === 'green' || line.state === 'settled').length;
  if (state === 'undone') return standing.undone;
  if (state === 'settled') return isOvertaken(receipt) ? standing.overtaken : standing.settled;
  if (state === 'green') {
    const letters = lines.filter(({ part }) => part === 'mail').length;
    const places = standing.green(lines.length - letters, words.duration(wholeAfter ?? 0));
    return letters > 0 ? `${places} ${standing.letters(letters)}` : places;
  }
  return [standing.open(done, lines.length), red > 0 && standing.red(red)].filter(Boolean).join(' ');
}

/** Nobody has seen to it: a later act took its place. */
export function isLineOvertaken({ state, settledBy }: ReceiptLine): boolean {
  return state === 'settled' && settledBy === null;
}

/** What was not seen of it yet will never be: readers are shown a later act. */
export function isOvertaken({ state, lines }: Receipt): boolean {
  return state === 'settled' && lines.every((line) => line.state !== 'settled' || isLineOvertaken(line));
}
