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
