import type { ArticleId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import type { Db } from '../store/database.ts';
import { planRowOf } from './plan-rows.ts';
import { PLAN_CHECKS, type StepCheck } from './presets.ts';
import { statusesOf } from './statuses.ts';
import { unmetChecks } from './unmet-checks.ts';

/** What a plan says is wanted counts whether or not a step asks for it. */
const NEEDS: readonly StepCheck[] = ['picture', 'legal', 'facts', 'translation'];

/**
 * What the desk still wants of a story, a sentence each, for whoever is about to publish it: what its plan needs, what being
 * ready asks of the plan, and that it was ready and is not any more. @throws {NotFound}
 */
export async function openAsks(db: Db, person: Person, story: ArticleId): Promise<string[]> {
  const statuses = await statusesOf(db);
  const plan = await planRowOf(db, person, story, statuses);
  const ready = statuses.find(({ kind }) => kind === 'ready');
  const asked = PLAN_CHECKS.filter((check) => check !== 'text' && ready?.checks.includes(check));
  const unmet = unmetChecks({ checks: [...new Set([...asked, ...NEEDS])] }, plan, []);
  const isReady = statuses.some(({ id, kind }) => id === plan.status && kind === 'ready');
  if (plan.unreadied && plan.closedAt === null && !isReady) unmet.push('It was ready, and was changed since.');
  return unmet;
}
