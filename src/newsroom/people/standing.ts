import type { AuthorId, SectionId } from '../../base/ids.ts';
import type { Me } from '../../people/contract.ts';

type Role = Me['person']['roles'][number];

/** Roles, where they hold, and the by-line that goes with the account. */
export interface Standing {
  roles: Role[];
  /** `null`: the whole paper */
  sections: SectionId[] | null;
  author: AuthorId | null;
  /** a profile in their name is made instead; `null`: nobody said */
  makesByline: boolean | null;
}

/** Who writes has a by-line, unless somebody said otherwise. */
export function willMakeByline({ roles, author, makesByline }: Standing): boolean {
  return author === null && (makesByline ?? roles.some((role) => role !== 'administrator'));
}
