import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEncoder, type Encoder } from './encode-apart.ts';

let folder: string;
let path: string;
let encoder: Encoder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standfirst-encode-'));
  path = join(folder, 'picture.png');
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#336699' } })
    .png()
    .toFile(path);
  encoder = createEncoder(200);
});
afterEach(async () => {
  encoder.stop();
  await rm(folder, { recursive: true, force: true });
});

const asked = (format: 'avif' | 'webp' | 'jpg' = 'webp', from = path) => ({
  path: from,
  xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>',
  width: 320,
  format,
});

/** Processes of ours that encode, by the system's own list. */
function encoders(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return (
          Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('encode-program')
        );
      } catch {
        return false;
      }
    });
}

describe.skipIf(process.platform !== 'linux')('pictures made apart', () => {
  it('are made in one process, which ends when it has rested', async () => {
    const made = await Promise.all((['avif', 'webp', 'jpg'] as const).map((format) => encoder.encode(asked(format))));
    const kinds = await Promise.all(made.map(async (bytes) => (await sharp(bytes).metadata()).format));
    expect(kinds).toEqual(['heif', 'webp', 'jpeg']);
    expect(encoders()).toHaveLength(1);
    await vi.waitFor(() => expect(encoders()).toEqual([]), 5_000);
    expect((await sharp(await encoder.encode(asked())).metadata()).width).toBe(320);
  });

  it('fail with a word where the file is none, and others go on', async () => {
    const broken = join(folder, 'broken.png');
    await writeFile(broken, 'no picture');
    const [bad, good] = await Promise.allSettled([encoder.encode(asked('webp', broken)), encoder.encode(asked())]);
    expect(bad).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringMatching(/unsupported|corrupt/i) },
    });
    expect(good.status).toBe('fulfilled');
  });

  it('are made by another process where the first is killed', async () => {
    await encoder.encode(asked());
    const [first] = encoders();
    process.kill(first as number, 'SIGSTOP');
    const waiting = encoder.encode(asked('jpg'));
    process.kill(first as number, 'SIGKILL');
    expect((await sharp(await waiting).metadata()).format).toBe('jpeg');
    expect(encoders()).not.toContain(first);
  });

  it('fail where every process ends over them, and the next is made', async () => {
    const falls = join(folder, 'falls.mjs');
    await writeFile(falls, "process.on('message', () => process.abort());");
    const falling = createEncoder(200, falls);
    await expect(falling.encode(asked())).rejects.toThrow(/ended with SIGABRT/);
    await expect(falling.encode(asked())).rejects.toThrow(/ended with SIGABRT/);
    const missing = createEncoder(200, join(folder, 'nothing.mjs'));
    await expect(missing.encode(asked())).rejects.toThrow(/ended with 1/);
  });

  it('fail at once when they are stopped', async () => {
    const waiting = encoder.encode(asked('avif'));
    encoder.stop();
    await expect(waiting).rejects.toThrow('stopped');
    await vi.waitFor(() => expect(encoders()).toEqual([]), 5_000);
  });
});
