import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import { addFile } from './add-file.ts';
import { addMissing } from './add-missing.ts';
import { fillMissing } from './fill-missing.ts';
import { contextOf, newsPhotograph, photograph, storageForTests } from './fixture.ts';
import { originalKey } from './stored-keys.ts';
import { embeddedOf } from './take-in.ts';

describeEachDatabase('adding a file', (database) => {
  const files = storageForTests();
  const add = (bytes: Uint8Array, fileName: string, words = {}) =>
    addFile(contextOf(database()), files().storage, { bytes, fileName, ...words });
  const row = (id: number) =>
    database()
      .selectFrom('media')
      .selectAll()
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow();

  it('reads size, turn, colour, rights and words from the file, and nothing that tells where it was taken', async () => {
    const found = await row(await add(await newsPhotograph(), 'IMG_0042.JPG'));
    expect(found).toMatchObject({
      ...{ kind: 'picture', mime: 'image/jpeg', state: 'ready', width: 600, height: 900, widthsJson: '[320,480]' },
      ...{ title: 'Fire at the quay', caption: 'Smoke over the harbour & the town', alt: 'Black smoke above cranes' },
      ...{ credit: 'Berit Lowe/The Lantern', copyright: '© The Lantern', licenseUrl: 'https://lantern.example/rights' },
      ...{ sourceType: 'digitalCapture', place: 'Port Ansel, Ansel', fileName: 'img-0042.jpg' },
    });
    expect(found.color).toMatch(/^#[0-9a-f]{6}$/);
    expect(new Date(found.takenAt ?? 0).toISOString()).toMatch(/^2026-08-20T/);
    const kept = JSON.stringify([found, await embeddedOf(files().storage, found.hash ?? '')]);
    expect(kept).not.toMatch(/SECRET|51,30|Latitude|4711/);
    const fact = await database().selectFrom('events').selectAll().where('kind', '=', 'media.added').execute();
    expect(fact.map(({ payloadJson }) => JSON.parse(payloadJson))).toContainEqual({ media: found.id });
  });

  it('puts the words of a person before those of the file', async () => {
    const id = await add(await newsPhotograph(2), 'a.jpg', {
      credit: 'Agency',
      caption: 'Ours',
      focusX: 0.2,
      focusY: 7,
    });
    expect(await row(id)).toMatchObject({ credit: 'Agency', caption: 'Ours', focusX: 0.2, focusY: 0.5 });
  });

  it('knows the same bytes again, also when two come at once', async () => {
    const bytes = await photograph(400, 300, 9).png().toBuffer();
    const ids = await Promise.all([add(bytes, 'one.png'), add(bytes, 'two.png'), add(bytes, 'three.png')]);
    expect(new Set(ids).size).toBe(1);
    expect((await row(ids[0] as number)).widthsJson).toBe('[320]');
  });

  it('serves a small picture in its own width', async () => {
    expect((await row(await add(await photograph(90, 60).webp().toBuffer(), 'x.webp'))).widthsJson).toBe('[90]');
  });

  it('takes paths and streams, and other kinds as what they are', async () => {
    const pdf = join(files().folder, 'report.pdf');
    await writeFile(pdf, '%PDF-1.7\nminutes');
    const ctx = contextOf(database());
    const report = await row(await addFile(ctx, files().storage, { path: pdf, fileName: 'Report (final).PDF' }));
    expect(report).toMatchObject({ kind: 'file', mime: 'application/pdf', fileName: 'report-final.pdf', width: null });
    async function* sound() {
      yield Buffer.from('fLaC\x80\0\0\x22', 'latin1');
      yield Buffer.alloc(496);
    }
    const song = await row(await addFile(ctx, files().storage, { stream: sound(), fileName: 'song.mp3' }));
    expect(song).toMatchObject({ kind: 'audio', mime: 'audio/flac', fileName: 'song.flac', bytes: 504 });
    const table = await row(await add(Buffer.from('a;b\n1;2\n'), 'figures.csv'));
    expect(table).toMatchObject({ mime: 'text/csv', fileName: 'figures.csv' });
  });

  it.each([
    ['HTML that calls itself a picture', Buffer.from('<!doctype html><script>alert(1)</script>'), 'html.jpg'],
    ['a script with a picture mark', Buffer.from('GIF89a=1;alert(document.domain)//'), 'gif-js.gif'],
    [
      'markup behind a JPEG mark',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<script>x</script>')]),
      'x.jpg',
    ],
    ['a text that calls itself a picture', Buffer.from('404: there is no such picture'), 'pier.JPEG'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01'), 'notes.txt'],
    ['PHP', Buffer.from('<?php system($_GET[1]);'), 'a.png'],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /'), 'a.txt'],
    ['nothing', Buffer.alloc(0), 'a.jpg'],
    ['a header that claims 60,000 × 60,000 pixels', pngClaiming(60_000, 60_000), 'bomb.png'],
    [
      'SVG with entities',
      Buffer.from('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'l.svg',
    ],
    [
      'an Office file with macros',
      Buffer.from('PK\x03\x04[Content_Types].xml word/document.xml word/vbaProject.bin'),
      'a.docx',
    ],
  ])('refuses %s', async (_, bytes, name) => {
    const begun = performance.now();
    await expect(add(bytes, name)).rejects.toBeInstanceOf(Invalid);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('refuses a %s that is cut off', async (format) => {
    const whole = await photograph(320, 240, 12).toFormat(format).toBuffer();
    for (const share of [0.3, 0.9]) {
      const part = whole.subarray(0, Math.floor(whole.length * share));
      await expect(add(part, `part.${format}`)).rejects.toBeInstanceOf(Invalid);
      const known = createHash('sha256').update(part).digest('hex');
      expect(await files().storage.exists(originalKey({ hash: known, mime: `image/${format}` }))).toBe(false);
    }
    expect((await row(await add(whole, `whole.${format}`))).width).toBe(320);
  });

  it('says that a picture is cut off, and keeps it where it is asked to, as far as it goes', async () => {
    const whole = await newsPhotograph(13);
    const part = whole.subarray(0, Math.floor(whole.length * 0.6));
    await expect(add(part, 'part.jpg')).rejects.toThrow('cut off');
    let told = 0;
    const ifCutOff = () => {
      told += 1;
    };
    const found = await row(await add(part, 'part.jpg', { ifCutOff }));
    expect(told).toBe(1);
    expect(found).toMatchObject({ state: 'ready', width: 600, height: 900, credit: 'Berit Lowe/The Lantern' });
    await row(await add(await newsPhotograph(14), 'whole.jpg', { ifCutOff }));
    expect(told).toBe(1);
  });

  it('draws an SVG, runs and fetches nothing in it, and keeps only the drawing', async () => {
    const secret = join(files().folder, 'secret.png');
    await writeFile(
      secret,
      await sharp({ create: { width: 50, height: 50, channels: 3, background: '#ff0000' } })
        .png()
        .toBuffer(),
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">
      <script>alert(1)</script><rect width="200" height="100" fill="#00ff00"/>
      <image xlink:href="file://${secret}" width="200" height="100"/><foreignObject><body/></foreignObject></svg>`;
    const found = await row(await add(Buffer.from(svg), 'map.svg'));
    expect(found).toMatchObject({ mime: 'image/png', width: 1600, height: 800, fileName: 'map.png', color: '#00ff00' });
  });

  it('ends a drawing that asks for hours', async () => {
    const filters = '<feGaussianBlur stdDeviation="900"/><feTurbulence baseFrequency="0.9" numOctaves="50"/>'.repeat(
      60,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="4000"><filter id="f">${filters}</filter><rect width="4000" height="4000" filter="url(#f)"/></svg>`;
    const begun = performance.now();
    await expect(add(Buffer.from(svg), 'slow.svg')).rejects.toBeInstanceOf(Invalid);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it('keeps a hostile name as text only', async () => {
    const names = [
      '../../etc/passwd\0.jpg',
      'C:\\x\\con.jpg',
      '\u202egpj.exe',
      '.htaccess',
      'a\r\nSet-Cookie: x.jpg',
      '"><svg onload=1>.jpg',
      '',
    ];
    for (const [seed, name] of names.entries()) {
      const { fileName, title } = await row(
        await add(
          await photograph(330, 20, 50 + seed)
            .jpeg()
            .toBuffer(),
          name,
        ),
      );
      expect(fileName).toMatch(/^[\p{L}\p{N}-]+\.jpg$/u);
      expect(title).not.toMatch(/[\u0000-\u001f\u202e]/);
    }
  });

  it('keeps the place of a missing file, and fills it with all its words kept', async () => {
    const ctx = contextOf(database());
    const sourceUrl = 'https://old.example/wp-content/uploads/2020/01/pier.jpg';
    const id = await addMissing(ctx, { sourceUrl, fileName: 'pier.jpg', caption: 'The pier' });
    expect(await addMissing(ctx, { sourceUrl, fileName: 'pier.jpg' })).toBe(id);
    expect(await row(id)).toMatchObject({ state: 'missing', hash: null, kind: 'picture', caption: 'The pier' });
    const bytes = await newsPhotograph(77);
    expect(await fillMissing(ctx, files().storage, id, { bytes, fileName: 'pier.jpg' })).toBe(id);
    expect(await row(id)).toMatchObject({
      ...{ state: 'ready', caption: 'The pier', alt: 'Black smoke above cranes', width: 600, sourceUrl },
    });
    const other = await addMissing(ctx, { sourceUrl: `${sourceUrl}?2`, fileName: 'pier.jpg' });
    expect(await fillMissing(ctx, files().storage, other, { bytes, fileName: 'p.jpg' })).toBe(id);
  });
});

describe('a refused file', () => {
  it('is read no further than its limit', async () => {
    const { spool } = await import('./spool.ts');
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1024);
      }
    }
    await expect(spool({ stream: endless() }, 10_000)).rejects.toBeInstanceOf(Invalid);
    expect(given).toBeLessThan(20);
  });
});

/** A PNG whose header lies about its size; decoding it as told would take gigabytes. */
function pngClaiming(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
