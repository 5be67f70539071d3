import { Invalid } from '../base/errors.ts';

/** Saves under the slug, or with a number after it where another has it. */
export async function withFreeSlug<Id>(slug: string, save: (slug: string) => Promise<Id>): Promise<Id> {
  for (let number = 1; ; number++)
    try {
      return await save(number === 1 ? slug : `${slug}-${number}`);
    } catch (error) {
      if (!(error instanceof Invalid) || !error.fields.slug || number > 50) throw error;
    }
}
