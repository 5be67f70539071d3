import { createHash } from 'node:crypto';
import type { Paper, PublicSection } from '../paper/public.ts';

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

/** The colour, made darker or lighter in its own hue until it stands out from `paper` by `ratio` (WCAG 2 contrast). */
export function legible(color: string, paper: string, ratio: number): string {
  const ground = channels(paper);
  const step = luminance(ground) > 0.5 ? -0.01 : 0.01;
  const [hue, saturation, start] = hsl(channels(color));
  let rgb = channels(color);
  for (let light = start; contrast(rgb, ground) < ratio && light >= 0 && light <= 1; light += step)
    rgb = fromHsl(hue, saturation, light);
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

type Rgb = [number, number, number];

function channels(color: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as Rgb;
}

/** Hue in degrees, saturation and lightness from 0 to 1 (CSS Color 4, section 7). */
function hsl(rgb: Rgb): [number, number, number] {
  const [r, g, b] = rgb.map((value) => value / 255) as Rgb;
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  const light = most - range / 2;
  if (range === 0) return [0, 0, light];
  const sextant = most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [sextant * 60, range / (1 - Math.abs(2 * light - 1)), light];
}

function fromHsl(hue: number, saturation: number, light: number): Rgb {
  const reach = saturation * Math.min(light, 1 - light);
  return [0, 8, 4].map((offset) => {
    const at = (offset + hue / 30) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  }) as Rgb;
}

/** WCAG 2, relative luminance. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
