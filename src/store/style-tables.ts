import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { PersonId } from '../base/ids.ts';

// What the desk says about words; see the note in `tables.ts`. Earlier forms of a rule are in the audit log.

/**
 * A rule of the house's style (`writing/style/contract.ts`). `formsJson`: list of texts. `language`: BCP 47, '' for
 * every language. `revision`: 1 for a new rule, one more with each change.
 */
export interface StyleRules {
  id: Generated<number>;
  formsJson: string;
  suggestion: string;
  advice: string;
  reason: string;
  language: string;
  matchCase: number;
  exceptQuotations: number;
  active: number;
  revision: number;
  changedBy: PersonId;
  changedAt: Instant;
}

/** A word that the spelling check takes for right. `language`: the first part of a BCP 47 tag, lower case. */
export interface StyleWords {
  id: Generated<number>;
  word: string;
  language: string;
  addedBy: PersonId;
  addedAt: Instant;
}
