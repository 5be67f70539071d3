import { describe, expect, it } from 'vitest';
import { fixturePaper, fixtureReader } from './fixture.ts';
import { NO_ASSETS, siteOf } from './pages/fixture.ts';
import { saidWith, serverNotice } from './server-notice.tsx';
import { createSite } from './site.ts';
import { CATALOGUE } from './strings.ts';

describe('what the server says where there is no answer', () => {
  it.each(Object.keys(CATALOGUE))('is in the paper’s language and looks: %s', (language) => {
    const paper = fixturePaper({ language });
    const { body } = serverNotice(siteOf(paper), 400);
    const title = CATALOGUE[language]?.['bad.title'] as string;
    expect(body).toContain(`<h1>${title}</h1>`);
    expect(body).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(body).toContain('class="masthead"');
    expect(body).toContain('action="/search/"');
    expect(body).toContain('<meta name="robots" content="noindex, follow">');
  });

  it('quotes the request by its id alone, and offers no search where the server is at fault', () => {
    const { body } = serverNotice(siteOf(), 500, '<i>7');
    expect(body).toContain('Request &lt;i&gt;7');
    expect(body).not.toContain('search-form');
  });

  it('does not tell who asks for another host whose server this is', () => {
    const { body, scriptHashes } = serverNotice(siteOf(), 421);
    expect(body).toContain('<h1>This server does not answer to that name</h1>');
    expect(body).not.toMatch(/Courier|courier|<script|href=/);
    expect(scriptHashes).toEqual([]);
  });

  it('knows words for every refusal, and calls what it does not know a fault', () => {
    for (const status of [400, 404, 405, 408, 413, 414, 421, 431, 500, 503])
      expect(saidWith(status).title in (CATALOGUE.en as object), String(status)).toBe(true);
    expect(saidWith(599).title).toBe('error.title');
  });

  it('is made once for a paper as it is, asks nothing, and anew when the paper has changed', () => {
    const asked: string[] = [];
    let paper = fixturePaper();
    const site = createSite({ ...fixtureReader({}, asked), paper: () => paper }, NO_ASSETS);
    const first = site.notice(400);
    expect(site.notice(400)).toBe(first);
    expect(site.notice(414)).not.toBe(first);
    paper = fixturePaper({ name: 'The Other' });
    expect(site.notice(400).body).toContain('The Other');
    expect(asked).toEqual([]);
  });
});
