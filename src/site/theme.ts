import { createHash } from 'node:crypto';
import { legible } from '../base/legible.ts';
import type { Paper, PublicSection } from '../paper/public.ts';

export { legible } from '../base/legible.ts';

/** Class that gives an element and what is in it the section's colour as `--section`; `''` without a section. */
export function sectionClass(section: PublicSection | null | undefined): string {
  return section ? `s${section.id}` : '';
}

/** Class that lays a picture's average colour under it; `color` is `#rrggbb`. */
export function pictureClass(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? `k${color.slice(1).toLowerCase()}` : '';
}

/**
 * The rules of the paper's own colours that this page needs: the accent, and the classes of {@link sectionClass} and
 * {@link pictureClass} that occur in `body`. Each colour is made readable on both papers (WCAG 1.4.3 and better).
 */
export function themeCss(paper: Paper, body: string): string {
  const accent = paper.settings.accent;
  // the accent that comes with the styles has a dark form of its own
  let css = accent.toLowerCase() === '#8f1d2c' ? '' : `:root{--accent:${both(accent)}}`;
  const sections = new Set<string>();
  const pictures = new Set<string>();
  for (const [, classes] of body.matchAll(/ class="([^"<>]*)"/g))
    for (const name of (classes as string).split(' ')) {
      if (/^s\d+$/.test(name)) sections.add(name.slice(1));
      else if (/^k[0-9a-f]{6}$/.test(name)) pictures.add(name.slice(1));
    }
  for (const section of paper.sections) {
    if (!sections.has(String(section.id))) continue;
    const color = colorOf(section, paper);
    if (color) css += `.s${section.id}{--section:${both(color)}}`;
  }
  for (const color of pictures) css += `.k${color}{background:#${color}}`;
  return css;
}

/** Base64 SHA-256 of an inline element's text, for the content security policy. */
export function inlineHash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** A section without a colour has its parent's. */
function colorOf(section: PublicSection, paper: Paper): string | null {
  let at: PublicSection | undefined = section;
  for (let depth = 0; at && depth < 20; depth++) {
    if (at.color) return at.color;
    at = at.parentId === null ? undefined : paper.sectionById.get(at.parentId);
  }
  return null;
}

function both(color: string): string {
  return `light-dark(${legible(color, '#ffffff', 5)},${legible(color, '#141414', 7)})`;
}
