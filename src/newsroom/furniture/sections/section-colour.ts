import { contrast, legible } from '../../../base/legible.ts';
import type { SectionRow } from '../../../paper/sections/contract.ts';

const GROUNDS = { light: '#ffffff', dark: '#141414' } as const;
/** as the reader site asks of it */
const WANTED = { light: 5, dark: 7 } as const;

export interface Shown {
  /** as readers have it: darker or lighter where the chosen one could not be read */
  color: string;
  ground: string;
  /** of the chosen one, from 1 to 21 */
  ratio: number;
  isChanged: boolean;
}

/** A colour as text of it will be on light and on dark paper. */
export function shownOn(color: string, ground: keyof typeof GROUNDS): Shown {
  const paper = GROUNDS[ground];
  const shown = legible(color, paper, WANTED[ground]);
  return {
    color: shown,
    ground: paper,
    ratio: Math.round(contrast(color, paper) * 10) / 10,
    isChanged: shown.toLowerCase() !== color.toLowerCase(),
  };
}

/** Its own colour, or that of the nearest section above that has one, or the accent. */
export function colourOf(
  section: Pick<SectionRow, 'color' | 'parentId'>,
  { sections, accent }: { sections: readonly SectionRow[]; accent: string },
): string {
  let at: Pick<SectionRow, 'color' | 'parentId'> | undefined = section;
  for (let depth = 0; at && depth < 20; depth += 1) {
    if (at.color) return at.color;
    const above: SectionRow['parentId'] = at.parentId;
    at = sections.find(({ id }) => id === above);
  }
  return accent;
}

/** None is one too: that of the section above. */
export function isColour(color: string | null): boolean {
  return color === null || /^#[0-9a-f]{6}$/i.test(color);
}
