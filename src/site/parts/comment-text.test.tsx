import { describe, expect, it } from 'vitest';
import { documentOf, fixturePaper, paragraph } from '../fixture.ts';
import { siteOf } from '../pages/fixture.ts';
import { CommentText } from './comment-text.tsx';

const html = (language: string, typographicQuotes = true): string =>
  String(
    <CommentText
      site={siteOf(fixturePaper({ typographicQuotes }))}
      body={documentOf(paragraph('He said "no" -- it\'s <b>late</b>...'))}
      language={language}
    />,
  );

describe('what a reader wrote', () => {
  it('is set like the story that it is about', () => {
    expect(html('')).toContain('He said “no” – it’s &lt;b&gt;late&lt;/b&gt;…');
    expect(html('de')).toContain('He said „no“ – it’s');
  });

  it('stays as typed where the paper wants it so', () => {
    expect(html('', false)).toMatch(/He said (&quot;|")no(&quot;|") -- it/);
  });
});
