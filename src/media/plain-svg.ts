import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { Invalid } from '../base/errors.ts';
import { LIMITS } from './limits.ts';
import { WIDTHS } from './widths.ts';

/**
 * Draws an SVG as PNG at the largest width we serve. The drawing itself is never kept or served, so that nothing in it can
 * run in a browser; it is drawn from memory with no base address, so that the library can read no other file.
 * @throws Invalid for one with declarations of its own (entities), too large, not to be drawn, or not in time
 */
export async function plainSvg(path: string, size: number): Promise<Buffer> {
  if (size > LIMITS.svgBytes)
    throw new Invalid('The drawing is too large.', { file: `at most ${LIMITS.svgBytes} bytes` });
  const source = await readFile(path);
  if (/<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet|<(?:\w+:)?include\b/i.test(source.toString('latin1')))
    throw new Invalid('The drawing has declarations of its own.', { file: 'export it as plain SVG, or as PNG' });
  const drawn = await drawApart(source);
  if (!drawn) throw new Invalid('The drawing cannot be read.', { file: 'export it as PNG' });
  return drawn;
}

/**
 * A few lines of SVG can ask for hours of filters, and a thread that draws cannot be stopped: so it is done in a process of
 * its own, which knows nothing of the paper's surroundings and ends when its time is up.
 */
async function drawApart(source: Buffer): Promise<Buffer | null> {
  const sharp = createRequire(import.meta.url).resolve('sharp');
  const child = spawn(process.execPath, ['--max-old-space-size=128', '-e', DRAW, sharp, String(WIDTHS.at(-1))], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: LIMITS.drawingMs,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  child.stdin.on('error', () => {});
  child.stdin.end(source);
  const drawn = await buffer(child.stdout).catch(() => null);
  return (await ended) === 0 ? drawn : null;
}

const DRAW = `
const sharp = require(process.argv[1]), side = Number(process.argv[2]), parts = [];
sharp.concurrency(1);
process.stdin.on('data', (part) => parts.push(part)).on('end', async () => {
  const source = Buffer.concat(parts);
  const { width, height } = await sharp(source, { limitInputPixels: false }).metadata();
  const density = Math.min(2400, Math.max(1, (72 * side) / Math.max(width, height, 1)));
  const png = await sharp(source, { density, limitInputPixels: side * side * 4 })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).png().toBuffer();
  process.stdout.write(png);
});
process.on('unhandledRejection', () => process.exit(1));`;
