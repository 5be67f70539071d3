import type { Answer } from '../base/answer.ts';

/** A text file of the paper, made anew when its settings change. */
export function plainFile(body: string, more: Partial<Answer> = {}): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body,
    tags: ['paper'],
    maxAge: 3600,
    ...more,
  };
}

export function redirect(to: string, status: 301 | 302 = 301): Answer {
  return { status, headers: { location: to, 'content-type': 'text/plain; charset=utf-8' }, body: '', tags: ['paper'] };
}
