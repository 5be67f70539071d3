import { expect, it } from 'vitest';
import { threadTime } from '../../../../test/thread-time.ts';
import { plainLines } from './plain-lines.ts';

it('leaves paragraphs to the editor', () => {
  expect(plainLines('One.\nTwo.\n\nThree.')).toBeNull();
  // somebody speaks
  expect(plainLines('- No.\nShe left.')).toBeNull();
  expect(plainLines('– No.\n– Yes.')).toBeNull();
  expect(plainLines('In 1. and 2. place')).toBeNull();
});

it('reads points, headings, quotations and rows', () => {
  expect(plainLines('# Boats\n- one\n- two\n  - inner')).toBe(
    '<h2>Boats</h2><ul><li>one</li><li>two<ul><li>inner</li></ul></li></ul>',
  );
  expect(plainLines('3. c\n4. d')).toBe('<ol start="3"><li>c</li><li>d</li></ol>');
  expect(plainLines('> “No.”\nsaid she')).toBe('<blockquote><p>“No.”</p></blockquote><p>said she</p>');
  expect(plainLines('a\tb\r\nc\td')).toBe('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>');
});

it('links addresses, and lets nothing through that is markup', () => {
  expect(plainLines('See https://a.example/?x=1&y=2, <b>now</b>.')).toBe(
    '<p>See <a href="https://a.example/?x=1&amp;y=2">https://a.example/?x=1&amp;y=2</a>, &lt;b&gt;now&lt;/b&gt;.</p>',
  );
  expect(plainLines('[the desk](mailto:d@a.example) said')).toBe(
    '<p><a href="mailto:d@a.example">the desk</a> said</p>',
  );
  expect(plainLines('[x](javascript:alert(1))')).toBeNull();
});

it('is quick with much', () => {
  const begun = threadTime();
  plainLines('- a\n'.repeat(20_000) + '['.repeat(20_000) + 'www.'.repeat(10_000));
  expect(threadTime() - begun).toBeLessThan(1_500);
});
