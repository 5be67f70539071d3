import { expect, it } from 'vitest';
import { fitted } from './reader-styles.ts';

it('says of the box what is said of the window, and of the sheet what is said of the page', () => {
  expect(fitted('@media (min-width: 740px){body{margin:0}}')).toBe(
    '@container (min-width: 740px){.preview-page{margin:0}}',
  );
  expect(fitted(':root{--ink:#000}html,body{color:var(--ink)}')).toBe(
    '.preview-page{--ink:#000}.preview-page,.preview-page{color:var(--ink)}',
  );
});

it('leaves the wishes of readers and names that only look alike', () => {
  for (const css of ['@media (prefers-color-scheme:dark){.a{}}', '.body-text{}', '@media print{.a{}}', 'tbody{}'])
    expect(fitted(css)).toBe(css);
});
