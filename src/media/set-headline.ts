import type { Drawn, TextStyle, Typeface } from './typeface.ts';

const SIZES = [84, 76, 68, 60, 54, 48, 44];
const LINES = 4;

/**
 * Sets a headline as large as the room allows in at most four lines, then narrows it until the lines are even without
 * becoming more. One that is too long even in the smallest size is cut at a word.
 */
export async function setHeadline(
  typeface: Typeface,
  headline: string,
  room: { width: number; height: number },
  style: Pick<TextStyle, 'color' | 'isRightAligned'>,
): Promise<Drawn> {
  const at = (text: string, size: number, width = room.width) =>
    typeface.draw(text, { ...style, size, bold: true, width });
  for (const size of SIZES) {
    const drawn = await at(headline, size);
    if (fits(drawn, size, room)) return balanced(drawn, size, (width) => at(headline, size, width));
  }
  const size = SIZES.at(-1) as number;
  const words = headline.split(/\s+/);
  let [short, long] = [1, words.length];
  while (long - short > 1) {
    const middle = (short + long) >> 1;
    if (fits(await at(cut(words, middle), size), size, room)) short = middle;
    else long = middle;
  }
  const drawn = await at(cut(words, short), size);
  return fits(drawn, size, room) ? drawn : at(`${[...headline].slice(0, 90).join('')}…`, size);
}

function cut(words: readonly string[], count: number): string {
  return `${words
    .slice(0, count)
    .join(' ')
    .replace(/[\s,;:.–—-]+$/, '')}…`;
}

function fits({ height, width }: Drawn, size: number, room: { width: number; height: number }): boolean {
  return height <= room.height && width <= room.width && linesOf(height, size) <= LINES;
}

/** Ink from the first line's top to the last one's foot; a line is some 1.13 sizes. */
function linesOf(height: number, size: number): number {
  return Math.max(1, Math.round((height - size * 0.8) / (size * 1.13)) + 1);
}

async function balanced(widest: Drawn, size: number, at: (width: number) => Promise<Drawn>): Promise<Drawn> {
  let best = widest;
  if (linesOf(widest.height, size) === 1) return best;
  let [low, high] = [Math.floor(widest.width / 2), widest.width];
  while (high - low > 24) {
    const middle = (low + high) >> 1;
    const tried = await at(middle);
    const isAsTall = tried.height <= widest.height + size * 0.5 && tried.width <= middle + 2;
    if (isAsTall) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}
