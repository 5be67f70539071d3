import type { PublicSection } from './public.ts';

/** What WordPress calls the category of stories that were given none, in the languages where the word means only that. */
const NO_SECTION = /^(uncategori[sz]ed|non-classe|sin-categoria|senza-categoria|sem-categoria|bez-rubriki)(-\d+)?$/;

/** Whether a section says anything of its stories: one that holds those without a section is no label and no step. */
export function isNamed({ slug }: Pick<PublicSection, 'slug'>): boolean {
  return !NO_SECTION.test(slug);
}
