import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixturePaper } from './fixture.ts';
import { legible, pictureClass, themeCss } from './theme.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

function ratio(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('colours of a paper', () => {
  it('can be read on both papers, whatever was chosen', () => {
    fc.assert(
      fc.property(color, (chosen) => {
        expect(legible(chosen, '#ffffff', 5)).toMatch(/^#[0-9a-f]{6}$/);
        expect(ratio(legible(chosen, '#ffffff', 5), '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(ratio(legible(chosen, '#141414', 7), '#141414')).toBeGreaterThanOrEqual(6.5);
      }),
    );
  });

  it('are left as they are where they can be read', () => {
    expect(legible('#8f1d2c', '#ffffff', 5)).toBe('#8f1d2c');
  });

  it('are written only where a page uses them, and nothing but colours can be', () => {
    const paper = fixturePaper();
    const css = themeCss(paper, '<p class="a s3 k112233">s4 class="s5"</p><i class="k11223}*{"></i>');
    expect(css).toMatch(
      /^\.s3\{--section:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\)\}\.s5\{.*?\}\.k112233\{background:#112233\}$/,
    );
    expect(pictureClass('red;}')).toBe('');
    expect(themeCss(fixturePaper({ accent: '#00ff00' }), '')).toMatch(
      /^:root\{--accent:light-dark\(#00[0-9a-f]{2}00,#/,
    );
  });
});
