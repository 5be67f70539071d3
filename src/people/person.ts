import type { AuthorId, PersonId, SectionId } from '../base/ids.ts';

/** What somebody does at the paper; a person may have several. The rights of each are in `rights.ts`. */
export const ROLES = [
  'contributor',
  'reporter',
  'editor',
  'pictureEditor',
  'frontEditor',
  'chief',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Somebody with an account, as the rules of the newsroom see them. */
export interface Person {
  id: PersonId;
  name: string;
  /** lower case */
  email: string;
  /** lower case; the other name to sign in with */
  username: string;
  roles: readonly Role[];
  /** the sections that the roles are narrowed to, all below them included here; `null`: the whole paper */
  sections: readonly SectionId[] | null;
  /** the by-line profile that is theirs */
  author: AuthorId | null;
}
