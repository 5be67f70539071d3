import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { loadPaper } from '../../paper/load-paper.ts';
import { caller } from './fixture.ts';
import { logo } from './logo.ts';

const drawing = (color: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="120">${more}<path fill="${color}" d="M0 0h600v120z"/></svg>`;

describeEachDatabase('logo', (database) => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const call = (...words: string[]) => caller(database, { data: folder })(logo, ...words);
  const shown = async () => {
    const { logo, logoDark } = await loadPaper(database());
    return [logo?.hash, logoDark?.hash];
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-logo-'));
    await writeFile(at('ink.svg'), drawing('#111'));
    await writeFile(at('paper.svg'), drawing('#eee'));
    await writeFile(at('bomb.svg'), `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('#111')}`);
    await writeFile(at('words.txt'), 'No picture.');
    await writeFile(at('page.svg'), '<html><svg></svg></html>');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('draws an SVG and shows it, twice the same, with another on dark paper', async () => {
    const first = JSON.parse((await call('set', at('ink.svg'), '--json')).out) as { logo: number };
    expect(first).toEqual({ logo: expect.any(Number), logoDark: null });
    expect(JSON.parse((await call('set', at('ink.svg'), '--json')).out)).toEqual(first);
    const file = await database().selectFrom('media').select(['mime', 'kind']).execute();
    expect(file).toEqual([{ mime: 'image/png', kind: 'picture' }]);
    await call('set', '--dark', at('paper.svg'));
    const [ink, light] = await shown();
    expect(ink).toMatch(/^[0-9a-f]{64}$/);
    expect(light).toMatch(/^[0-9a-f]{64}$/);
    expect(light).not.toBe(ink);
    expect((await call('set', at('ink.svg'))).notes).toMatch(/^The logo is picture \d+; on dark paper \d+\.$/);
  });

  it('lets the one for dark paper go with the logo that it belonged to', async () => {
    await call('set', at('paper.svg'));
    expect((await shown())[1]).toBeUndefined();
    await call('unset');
    expect(await shown()).toEqual([undefined, undefined]);
  });

  it.each([
    [1, ['--dark', 'paper.svg'], /There is no logo yet/],
    [1, ['bomb.svg'], /bomb\.svg: The drawing has declarations of its own/],
    [1, ['words.txt'], /words\.txt is no picture/],
    [1, ['page.svg'], /page\.svg: The paper does not take files of this type/],
    [2, [], /Usage/],
    [2, ['ink.svg', 'paper.svg'], /Usage/],
  ])('ends with %i for %j and keeps nothing', async (code, words, sentence) => {
    const before = await database().selectFrom('media').select('id').execute();
    const outcome = await call('set', ...words.map((word) => (word.startsWith('--') ? word : at(word))));
    expect(outcome.code).toBe(code);
    expect(outcome.notes).toMatch(sentence);
    expect(await shown()).toEqual([undefined, undefined]);
    expect(await database().selectFrom('media').select('id').execute()).toEqual(before);
  });
});
