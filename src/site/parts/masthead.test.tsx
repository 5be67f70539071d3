import { describe, expect, it } from 'vitest';
import { fixturePaper } from '../fixture.ts';
import { siteOf } from '../pages/fixture.ts';
import { Masthead } from './masthead.tsx';

const logo = (letter: string) => ({ hash: letter.repeat(64), width: 600, height: 100, widths: [240, 320, 480, 600] });
const html = (more: object): string =>
  String(<Masthead site={siteOf({ ...fixturePaper(), ...more })} front path="/" section={null} />);

describe('the masthead', () => {
  it('has the name in letters where there is no logo', () => {
    expect(html({})).toMatch(/<h1 class="wordmark"><a href="\/" rel="home">The Lantern Coast Courier<\/a><\/h1>/);
  });

  it('puts a logo that is there once on a piece of light paper in the dark, at a fixed size', () => {
    const images = html({ logo: logo('a') }).match(/<img [^>]*>/g) ?? [];
    expect(images).toHaveLength(1);
    expect(images[0]).toMatch(/class="plate".*width="240" height="40" alt="The Lantern Coast Courier"/);
    expect(images[0]).not.toContain('lazy');
  });

  it('has one logo for each paper, both named, of which the hidden one is not loaded', () => {
    const images = html({ logo: logo('a'), logoDark: logo('b') }).match(/<img [^>]*>/g) ?? [];
    expect(images).toHaveLength(2);
    expect(images[0]).toMatch(/class="day".*\/media\/a{16}\/.*loading="lazy"/);
    expect(images[1]).toMatch(/class="night".*\/media\/b{16}\/.*loading="lazy"/);
  });
});
