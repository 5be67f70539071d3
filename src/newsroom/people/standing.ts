import type { AuthorId, SectionId } from '../../base/ids.ts';
import type { Me } from '../../people/contract.ts';

type Role = Me['person']['roles'][number];

/** Roles, where they hold, and the by-line that goes with the account. */
export interface Standing {
  roles: Role[];
  /** `null`: the whole paper */
  sections: SectionId[] | null;
  author: AuthorId | null;
}
