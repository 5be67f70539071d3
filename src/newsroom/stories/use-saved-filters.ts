import { useLocalStorage } from '@mantine/hooks';
import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import { type StoryFilter, storyFilterSchema } from './story-filter.ts';

const savedSchema = z.array(z.object({ name: z.string().min(1).max(60), filter: storyFilterSchema })).catch([]);
type Saved = z.output<typeof savedSchema>;

/** Filters with names, kept in this browser for each person. */
export function useSavedFilters(person: PersonId): {
  saved: Saved;
  save(name: string, filter: StoryFilter): void;
  forget(name: string): void;
} {
  const [saved, setSaved] = useLocalStorage<Saved>({
    key: `newsroom-filters:${person}`,
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: (text) => savedSchema.parse(jsonOf(text)),
  });
  const without = (name: string): Saved => saved.filter((one) => one.name !== name);
  return {
    saved,
    save: (name, filter) => setSaved([...without(name), { name, filter }]),
    forget: (name) => setSaved(without(name)),
  };
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
}
