import type { OverlayOptions } from 'sharp';
import type { Direction } from '../base/language.ts';
import { setHeadline } from './set-headline.ts';
import { openSharp } from './sharp.ts';
import type { Drawn, Typeface } from './typeface.ts';
import { type Rights, xmpPacket } from './xmp-packet.ts';

export interface SocialWords {
  headline: string;
  kicker: string;
  paperName: string;
  /** `#rrggbb` of the section, else of the paper */
  accent: string;
  direction: Direction;
  /** names as the by-line has them; empty: none is shown */
  author: string;
}

export const SOCIAL = { width: 1200, height: 675 } as const;
const MARGIN = 72;
const RULE_TOP = 142;
const FOOT = 18;
const [INK, QUIET, PAPER] = ['#121212', '#545454', '#fffdfa'];

/**
 * Draws the picture that networks show for a story: the headline on the paper's page, 1200 × 675, JPEG. Words that the
 * typeface has no letters for are left out, never drawn as boxes; then the page stands as an engraved blank of the paper.
 */
export async function makeSocialPicture(typeface: Typeface, words: SocialWords, rights: Rights): Promise<Buffer> {
  const accent = /^#[0-9a-f]{6}$/i.test(words.accent) ? words.accent : INK;
  const isRight = words.direction === 'rtl';
  const room = SOCIAL.width - 2 * MARGIN;
  const [name, kicker, headline, author] = [words.paperName, words.kicker, words.headline, words.author].map(
    oneLine,
  ) as [string, string, string, string];
  const layers: OverlayOptions[] = [
    block(0, SOCIAL.height - FOOT, SOCIAL.width, FOOT, accent),
    block(MARGIN, RULE_TOP, room, 3, INK),
  ];
  const put = (drawn: Drawn, top: number) =>
    layers.push({
      input: drawn.png,
      top: Math.round(top),
      left: isRight ? SOCIAL.width - MARGIN - drawn.width : MARGIN,
    });
  const line = async (text: string, size: number, bold: boolean, color: string, spacing = 0) => {
    if (!text || !typeface.covers(text)) return null;
    let shown = text;
    for (;;) {
      const drawn = await typeface.draw(shown, { size, bold, color, spacing });
      if (drawn.width <= room) return drawn;
      shown = `${[...shown]
        .slice(0, Math.floor([...shown].length * Math.min(0.9, room / drawn.width)))
        .join('')
        .replace(/\W+$/u, '')}…`;
    }
  };
  const wordmark = await line(name, 46, true, INK);
  if (wordmark) put(wordmark, RULE_TOP - 24 - wordmark.height);
  let top = RULE_TOP + 40;
  const label = await line(kicker, 28, true, accent, 15);
  if (label) {
    put(label, top);
    top += label.height + 26;
  }
  const byline = await line(author, 26, false, QUIET);
  const foot = SOCIAL.height - FOOT - 44;
  if (byline) put(byline, foot - byline.height);
  if (headline && typeface.covers(headline)) {
    const height = foot - top - (byline ? byline.height + 30 : 0);
    put(await setHeadline(typeface, headline, { width: room, height }, { color: INK, isRightAligned: isRight }), top);
  } else layers.push(...blankPage(top + 10, foot - (byline ? byline.height + 30 : 0), accent, isRight));
  return openSharp()({ create: { ...SOCIAL, channels: 3, background: PAPER } })
    .composite(layers)
    .withXmp(xmpPacket(rights))
    .jpeg({ quality: 86, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** Columns of hairlines under a short thick rule: a page of the paper seen from across the room. */
function blankPage(top: number, bottom: number, accent: string, isRight: boolean): OverlayOptions[] {
  const layers = [block(isRight ? SOCIAL.width - MARGIN - 180 : MARGIN, top, 180, 10, accent)];
  const column = (SOCIAL.width - 2 * MARGIN - 3 * 32) / 4;
  for (let at = 0; at < 4; at++)
    for (let y = top + 48, row = 0; y < bottom; y += 22, row++) {
      const width = row % 7 === 6 ? column * 0.6 : column;
      const start = MARGIN + at * (column + 32) + (isRight ? column - width : 0);
      layers.push(block(start, y, width, 3, '#d4cfc7'));
    }
  return layers;
}

function block(left: number, top: number, width: number, height: number, background: string): OverlayOptions {
  return {
    input: { create: { width: Math.round(width), height, channels: 3, background } },
    left: Math.round(left),
    top: Math.round(top),
  };
}

/** No line breaks, controls or directional marks; what joins letters or keeps them apart in Persian and its like stays. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\u0000-\u001f\u00a0\u2007\u202f]+/g, ' ')
    .replace(/(?![\u200c\u200d])\p{Cf}|\ufe0f/gu, '')
    .trim();
}
