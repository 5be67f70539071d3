/** The colour, made darker or lighter in its own hue until it stands out from `paper` by `ratio` (WCAG 2 contrast). */
export function legible(color: string, paper: string, ratio: number): string {
  const ground = channels(paper);
  const step = luminance(ground) > 0.5 ? -0.01 : 0.01;
  const [hue, saturation, start] = hsl(channels(color));
  let rgb = channels(color);
  for (let light = start; ratioOf(rgb, ground) < ratio && light >= 0 && light <= 1; light += step)
    rgb = fromHsl(hue, saturation, light);
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** How far two colours stand apart, from 1 to 21 (WCAG 2, contrast ratio). Both as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  return ratioOf(channels(one), channels(other));
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

function ratioOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
