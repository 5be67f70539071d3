import { afterEach, describe, expect, it } from 'vitest';
import { plainPage, printPlainPages } from './plain-page.ts';

const headerOf = (head: string[], name: string): string => head[head.indexOf(name) + 1] ?? '';

describe('a page without a page', () => {
  afterEach(() => printPlainPages(null));

  it('is bare and English as long as there is no paper', () => {
    const { body, head } = plainPage(503);
    expect(String(body)).toContain('<h1>One moment, please</h1>');
    expect(headerOf(head, 'Retry-After')).toBe('10');
  });

  it('is the paper’s own once there is one, with its inline elements allowed', () => {
    printPlainPages((status, id) => ({ body: `own ${status} ${id}`, styleHashes: ['AAA'], scriptHashes: ['BBB'] }));
    const { body, head } = plainPage(400, { id: 'x7' });
    expect(String(body)).toBe('own 400 x7');
    expect(headerOf(head, 'Content-Length')).toBe('10');
    expect(headerOf(head, 'Content-Security-Policy')).toMatch(
      /script-src 'self' 'sha256-BBB'.*style-src 'self' 'sha256-AAA'/,
    );
    expect(headerOf(head, 'Cache-Control')).toBe('no-store');
  });

  it('is the bare one where the paper’s own cannot be made', () => {
    printPlainPages(() => {
      throw new Error('no paper');
    });
    expect(String(plainPage(500, { id: '<b>' }).body)).toContain('<h1>Something went wrong</h1>');
    expect(String(plainPage(500, { id: '<b>' }).body)).toContain('Request &lt;b&gt;');
  });
});
