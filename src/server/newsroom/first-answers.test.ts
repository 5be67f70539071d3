import { expect, it } from 'vitest';
import { firstAnswers } from './first-answers.ts';
import { pageShell } from './page-shell.ts';

const page = (path: string, cookie?: string): Request =>
  new Request(`https://paper.example${path}`, cookie ? { headers: { cookie } } : {});

it('asks in the name of whoever wants the page, and only for the plain list', async () => {
  const asked: string[] = [];
  const ask = async (request: Request, path: string): Promise<Response> => {
    asked.push(`${request.method} ${path}${new URL(request.url).search} ${request.headers.get('cookie')}`);
    return path === '/lists' ? new Response(null, { status: 404 }) : Response.json({ path });
  };
  expect(await firstAnswers(page('/newsroom'), ask)).toEqual({});
  expect(await firstAnswers(page('/newsroom/people', 'a=1'), ask)).toEqual({});
  expect(await firstAnswers(page('/newsroom?mine=true', 'a=1'), ask)).toEqual({});
  expect(asked).toEqual([]);
  expect(await firstAnswers(page('/newsroom/', 'a=1'), ask)).toEqual({
    '/me': { path: '/me' },
    '/stories?limit=50': { path: '/stories' },
    '/sections': { path: '/sections' },
  });
  expect(asked).toContain('GET /stories?limit=50 a=1');
});

it('gives nothing to somebody whose session is over', async () => {
  const asked: string[] = [];
  const ask = async (_: Request, path: string): Promise<Response> => {
    asked.push(path);
    return Response.json({}, { status: 401 });
  };
  expect(await firstAnswers(page('/newsroom', 'a=1'), ask)).toEqual({});
  expect(asked).toEqual(['/me']);
});

it('stand in a page whose own words are English, whatever the paper is written in', async () => {
  const html = await pageShell({
    ...{ language: 'ar', paper: 'الميناء', zone: 'UTC', script: '/s.js', styles: [], modules: [] },
    ...{ host: 'paper.example', secure: true, answers: {} },
  }).text();
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('data-language="ar"');
});

it('stand in the page as data that no headline can break out of', async () => {
  const answers = { '/stories?limit=50': { headline: '</script><script>alert(1)</script><!--' } };
  const html = await pageShell({
    ...{ language: 'en', paper: 'The Paper', zone: 'UTC', script: '/s.js', styles: [], modules: [] },
    ...{ host: 'paper.example', secure: true, answers },
  }).text();
  const [, json] = /<script type="application\/json" id="first-answers">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json as string)).toEqual(answers);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).not.toContain('<!--');
});
