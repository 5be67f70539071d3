import { maySeeSettings } from '../../paper/may.ts';
import { LIGHTS, PREVIEWED } from '../../paper/settings/contract.ts';
import type { Person } from '../../people/person.ts';
import { may } from '../../people/rights.ts';
import { previewed } from '../../site/preview-front.ts';
import type { Db } from '../../store/database.ts';
import type { PreviewSettings } from '../preview-settings.ts';
import { framed } from './framed.ts';
import { problem } from './problem.ts';

/** in characters, decoded; the address itself has a limit too */
const MOST = 7_500;

/**
 * The front or the newest story as it would be with settings that nobody has saved, for a frame of the newsroom and nobody
 * else; see `lookAddress`. What does not fit is shown as it is now.
 */
export async function answerLookPreview(
  { db, preview }: { db: Db; preview: PreviewSettings },
  request: Request,
  { path, person, id, secure }: { path: string; person: Person; id: string; secure: boolean },
): Promise<Response> {
  const page = PREVIEWED.find((name) => path === `/look-preview/${name}`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem({ status: 405, id });
  // a link from elsewhere must not show the paper under another name
  const isStranger = /^(?:cross-site|same-site)$/.test(request.headers.get('sec-fetch-site') ?? '');
  if (!page || !maySeeSettings(person) || isStranger) return problem({ status: 404, id });
  const asked = new URL(request.url).searchParams;
  const values = valuesIn(asked.get('values') ?? '{}');
  const light = LIGHTS.find((name) => name === asked.get('light'));
  if (!values) return problem({ status: 422, id });
  const at = page === 'front' ? '/' : await newestStory(db);
  const made = await preview(values, at);
  // who sees no library sees what readers see
  const answer = may(person, 'media.read') ? previewed(made) : made;
  if (typeof answer.body !== 'string') return problem({ status: 404, id });
  const body = light ? answer.body.replace('<html ', `<html data-theme="${light}" `) : answer.body;
  return framed({ ...answer, body }, request, secure);
}

function valuesIn(text: string): Record<string, unknown> | null {
  if (text.length > MOST) return null;
  try {
    const values: unknown = JSON.parse(text);
    return typeof values === 'object' && values !== null && !Array.isArray(values) ? { ...values } : null;
  } catch {
    return null;
  }
}

async function newestStory(db: Db): Promise<string> {
  const story = await db
    .selectFrom('liveArticles')
    .select('path')
    .where('kind', '=', 'story')
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return story?.path ?? '/';
}
