import type { AuthorId } from '../base/ids.ts';

/** Authors as readers may see them; the full profile's type is `PublicAuthor` in `articles/public.ts`. */
export interface PublicAuthorName {
  id: AuthorId;
  slug: string;
  name: string;
  jobTitle: string;
}
