import type { AuthorId, PersonId, SectionId } from '../base/ids.ts';
import type { Row } from '../store/tables.ts';
import type { Role } from './person.ts';

export const INVITATION_LASTS = 7 * 24 * 3_600_000;
export const OWNER_LINK_LASTS = 24 * 3_600_000;

/** What an invitation carries; `inputJson` of its key. */
export interface Invited {
  name: string;
  email: string;
  roles: Role[];
  sections: SectionId[] | null;
  author: AuthorId | null;
  /** a profile is made for them when they come, so that there is none of who never does; absent in older invitations */
  makesByline?: boolean;
  invitedBy: PersonId | null;
}

export function invitedBy(key: Pick<Row<'oneTimeKeys'>, 'inputJson'>): Invited {
  return JSON.parse(key.inputJson) as Invited;
}

/** Tokens stand behind `#`: browsers send that part to nobody, so that it is in no log. */
export function linkTo(
  origin: string,
  door: 'welcome' | 'enter' | 'new-password' | 'new-address' | 'keep-address',
  token: string,
): string {
  return `${origin}/newsroom/${door}#${token}`;
}
