import { expect, it } from 'vitest';
import { matterOf } from './matter.ts';

const ORIGIN = 'https://paper.example';
const asked = (path: string, more: { method?: string; mode?: RequestMode; range?: string } = {}) =>
  matterOf(
    {
      method: more.method ?? 'GET',
      mode: more.mode ?? 'navigate',
      url: new URL(path, ORIGIN).href,
      headers: new Headers(more.range ? { range: more.range } : {}),
    },
    ORIGIN,
  );

it('answers for the screens of the app', () => {
  for (const path of ['/newsroom/', '/newsroom/stories/12', '/newsroom/desk?day=1', '/newsroom/sign-in'])
    expect(asked(path), path).toBe('page');
  expect(asked('/newsroom/assets/main-a1.js', { mode: 'cors' })).toBe('file');
});

it('leaves alone what readers read, what the server answers, and what is sent', () => {
  for (const path of ['/', '/newsroomy-story/', '/newsroom', '/preview/secret', '/assets/reader.js'])
    expect(asked(path), path).toBeNull();
  // a download and a front in a frame are navigations too
  for (const path of [
    '/newsroom/api/media-files/3/original',
    '/newsroom/api/front-preview/1',
    '/newsroom/api/audit.csv',
  ])
    expect(asked(path), path).toBeNull();
  expect(asked('/newsroom/api/me', { mode: 'cors' })).toBeNull();
  expect(asked('/newsroom/', { mode: 'cors' })).toBeNull();
  expect(asked('/newsroom/stories/12', { method: 'POST' })).toBeNull();
  expect(asked('/newsroom/assets/main-a1.js', { mode: 'cors', range: 'bytes=0-9' })).toBeNull();
  expect(asked('https://elsewhere.example/newsroom/')).toBeNull();
  expect(asked('/newsroom/assets/%2e%2e/api/me')).toBeNull();
});
