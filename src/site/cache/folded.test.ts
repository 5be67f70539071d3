import { expect, it } from 'vitest';
import { Folded } from './folded.ts';

const styles = Array.from({ length: 400 }, (_, n) => `.c${n}{margin:${n}px;color:#${n}}`).join('');
const page = (css: string, words: string): Buffer =>
  Buffer.from(`<!doctype html><head><style>${css}</style></head><body>${words}</body>`);

it.each([
  ['with the styles of all', page(styles, 'One – öffentlich')],
  ['with a colour of its own after them', page(`${styles}.s3{color:red}`, 'Another')],
  ['with other styles', page(styles.replaceAll('margin', 'padding'), 'Third')],
  ['with those of all again', page(styles, '<style>in words</style>')],
  ['with few', page('p{}', 'Fourth')],
  ['without any', Buffer.from('a feed of plain words')],
  ['whose styles never end', Buffer.from(`<style>${styles}`)],
  ['that is empty', Buffer.alloc(0)],
  ['that is no text', Buffer.from([0xff, 0xfe, 0, 1, 2])],
])('gives back a body %s, byte for byte', (_, body) => {
  expect(new Folded(body).unfold().equals(body)).toBe(true);
});

it('keeps what pages have in common once', () => {
  new Folded(page(styles, 'first'));
  expect(new Folded(page(`${styles}.s1{}`, 'Words of a story. '.repeat(50))).size).toBeLessThan(300);
});

it('tells menus and foot by those of another page, also when its own are others by now', () => {
  const around = (menu: string, words: string) =>
    page(styles, `${Array.from({ length: 300 }, (_, n) => `<a href="/${menu}/${n * 7919}">`).join('')}${words}`);
  const folds = Array.from({ length: 2_100 }, (_, n) => {
    const body = around(n < 1_050 ? 'before' : 'after', `Story ${n}`);
    return { body, folded: new Folded(body) };
  });
  expect(folds.filter(({ folded }) => folded.size > 300).length).toBeLessThan(1_000);
  expect(folds.slice(-20).every(({ folded }) => folded.size < 300)).toBe(true);
  expect(folds.every(({ body, folded }) => folded.unfold().equals(body))).toBe(true);
});
