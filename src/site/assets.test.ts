import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtAssets } from '../../test/assets.ts';
import type { Assets } from './assets.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await builtAssets();
});

const file = (path: string | undefined): Uint8Array => assets.files.get(path ?? '')?.bytes as Uint8Array;

describe('the assets', () => {
  it('weigh no more than the design allows (looks.md 5.2)', () => {
    expect(brotliCompressSync(assets.css).length).toBeLessThanOrEqual(9 * 1024);
    expect(brotliCompressSync(file(assets.scripts.reader)).length).toBeLessThanOrEqual(2 * 1024);
    for (const pair of Object.values(assets.preload)) {
      expect(pair).toHaveLength(2);
      expect(pair.reduce((sum, path) => sum + file(path).length, 0)).toBeLessThanOrEqual(45 * 1024);
    }
  });

  it('are addressed by their content', () => {
    for (const path of assets.files.keys()) expect(path).toMatch(/^\/assets\/[0-9a-f]{10}-[\w.-]+$/);
  });

  it('load nothing of anybody else and hold nothing that would end their element', () => {
    expect(assets.css).not.toMatch(/https?:|@import|<\//);
    expect(assets.early).not.toContain('</');
    for (const [, path] of assets.css.matchAll(/url\(([^)]+)\)/g)) expect(assets.files.has(path as string)).toBe(true);
  });

  it('give the fonts that stand in the size and the box of ours', () => {
    const faces = assets.css.match(/@font-face\{font-family:"Source Serif fallback[^}]+\}/g) ?? [];
    expect(faces).toHaveLength(6);
    for (const face of faces) {
      const adjust = Number(/size-adjust:([\d.]+)%/.exec(face)?.[1]);
      expect(adjust).toBeGreaterThan(80);
      expect(adjust).toBeLessThan(125);
      expect(face).toMatch(/ascent-override:[\d.]+%;descent-override:[\d.]+%/);
    }
  });

  it('use logical sides only, so that pages can be mirrored', () => {
    const sided = assets.css.match(
      /(?:^|[;{])(?:(?:margin|padding|border)-(?:left|right)|left|right|float:(?:left|right)|text-align:(?:left|right))[:-]/g,
    );
    expect(sided).toBeNull();
  });
});
