import type { PlanRow, StepCheck, WorkStatus } from './contract.ts';
import { TEXT_CHECKS } from './presets.ts';

/** What a check of the text found; `rule`: of `writing/checks`. */
export interface Found {
  rule: string;
  sentence: string;
}

/** What the step asks for and the story has not got, a sentence each. @param findings of its text, where it asks for such */
export function unmetChecks(
  { checks }: Pick<WorkStatus, 'checks'>,
  plan: Pick<PlanRow, 'people' | 'dueAt' | 'needs' | 'hasText'>,
  findings: readonly Found[],
): string[] {
  return checks.flatMap((check) => {
    if (isOfText(check)) return findings.filter(({ rule }) => rule === check).map(({ sentence }) => sentence);
    return SENTENCES[check](plan) ?? [];
  });
}

export function asksOfText({ checks }: Pick<WorkStatus, 'checks'>): boolean {
  return checks.some(isOfText);
}

type PlanCheck = Exclude<StepCheck, (typeof TEXT_CHECKS)[number]>;

function isOfText(check: StepCheck): check is (typeof TEXT_CHECKS)[number] {
  return (TEXT_CHECKS as readonly string[]).includes(check);
}

const SENTENCES: Record<PlanCheck, (plan: Pick<PlanRow, 'people' | 'dueAt' | 'needs' | 'hasText'>) => string | null> = {
  people: ({ people }) => (people.length > 0 ? null : 'Nobody has it yet: say who writes it.'),
  due: ({ dueAt }) => (dueAt !== null ? null : 'It is not said when it is due.'),
  text: ({ hasText }) => (hasText ? null : 'There is no text yet.'),
  picture: ({ needs }) => (needs.picture === 'wanted' ? 'The picture is still wanted.' : null),
  legal: ({ needs }) => (needs.legal === 'wanted' ? 'The legal look at it is still wanted.' : null),
  facts: ({ needs }) => (needs.facts === 'wanted' ? 'Its facts are still to be checked.' : null),
  translation: ({ needs }) => (needs.translation === 'wanted' ? 'The translation is still wanted.' : null),
};
