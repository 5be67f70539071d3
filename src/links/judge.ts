import type { Instant } from '../base/clock.ts';
import type { Row } from '../store/tables.ts';
import type { Why } from './contract.ts';

/** What one look at a link found. */
export type Finding =
  | { is: 'there' }
  | { is: 'moved'; to: string }
  | { is: Exclude<Why, 'moved'>; status?: number | undefined };

type Target = Pick<Row<'linkTargets'>, 'kind' | 'state' | 'failures' | 'failingSince' | 'since' | 'fault'>;
export type Judgement = Pick<
  Row<'linkTargets'>,
  'state' | 'why' | 'fault' | 'nextAt' | 'failures' | 'failingSince' | 'since' | 'status' | 'movedTo' | 'checkedAt'
>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OWN_AGAIN = DAY;
const FINE_AGAIN = 30 * DAY;
const DEAD_AGAIN = 7 * DAY;

/**
 * From when a link is called dead: so many looks in a row without an answer, over so long, since servers are moved and names
 * run out for a weekend. `unsure`: never dead, it is only said that nobody can tell.
 */
const PATIENCE: Readonly<
  Record<Exclude<Why, 'moved'>, { looks: number; over: number; again: number; end: 'dead' | 'unsure' }>
> = {
  story: { looks: 1, over: 0, again: OWN_AGAIN, end: 'dead' },
  address: { looks: 1, over: 0, again: OWN_AGAIN, end: 'dead' },
  private: { looks: 3, over: 2 * DAY, again: DAY, end: 'dead' },
  gone: { looks: 3, over: 2 * DAY, again: DAY, end: 'dead' },
  name: { looks: 5, over: 7 * DAY, again: 2 * DAY, end: 'dead' },
  unreachable: { looks: 5, over: 7 * DAY, again: 2 * DAY, end: 'dead' },
  refused: { looks: 1, over: 0, again: DEAD_AGAIN, end: 'unsure' },
  broken: { looks: 8, over: 14 * DAY, again: 2 * DAY, end: 'unsure' },
};
/** 410 says that it is for good (RFC 9110, 15.5.11). */
const FOR_GOOD = { looks: 2, over: DAY };

/** What is known of a target after a look. What was dead stays so until it answers, or cannot be told any more. */
export function judge(target: Target, finding: Finding, now: Instant): Judgement {
  const seen = { checkedAt: now, movedTo: null, status: null };
  if (finding.is === 'there' || finding.is === 'moved') {
    const movedTo = finding.is === 'moved' ? finding.to : null;
    const fault = movedTo === null ? '' : `moved ${movedTo}`;
    return {
      ...{ ...seen, movedTo, fault, state: movedTo === null ? 'fine' : 'moved', why: movedTo === null ? '' : 'moved' },
      ...{ failures: 0, failingSince: null, since: fault === target.fault ? (target.since ?? now) : now },
      nextAt: now + (target.kind === 'outside' ? FINE_AGAIN : OWN_AGAIN),
    };
  }
  const { is: why, status = null } = finding;
  const failures = target.failures + 1;
  const failingSince = target.failingSince ?? now;
  const { looks, over, again, end } = { ...PATIENCE[why], ...(status === 410 && FOR_GOOD) };
  const isOver = failures >= looks && now - failingSince >= over;
  const state = isOver ? end : target.state === 'dead' && end === 'dead' ? 'dead' : 'failing';
  const fault = state === 'failing' ? '' : `${state} ${why}`;
  const isSame = state === target.state && fault === target.fault;
  return {
    ...{ ...seen, state, why, fault, failures, failingSince, status },
    since: isSame ? (target.since ?? now) : now,
    nextAt: now + (state === 'failing' ? again : Math.max(again, target.kind === 'outside' ? DEAD_AGAIN : 0)),
  };
}
