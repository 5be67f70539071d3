import { z } from 'zod';
import { Invalid } from '../../base/errors.ts';
import type { WrittenEntry } from '../../paper/menus/editable-menu.ts';

/** What a menu's file may hold; `slug` is only said again. */
export interface MenuFile {
  slug?: string | undefined;
  name?: string | undefined;
  place?: 'main' | 'footer' | 'social' | null | undefined;
  items: WrittenEntry[];
}

const TARGETS = ['home', 'latest', 'section', 'topic', 'author', 'article', 'address'] as const;
const DEEPEST = 5;

const name = z.union([z.string().trim().min(1).max(500), z.number().int()]);
const entry = z.strictObject({
  label: z.string().trim().max(120).optional(),
  home: z.literal(true).optional(),
  latest: z.literal(true).optional(),
  section: name.optional(),
  topic: name.optional(),
  author: name.optional(),
  article: name.optional(),
  address: z.string().trim().min(1).max(2000).optional(),
  children: z.array(z.unknown()).max(200).optional(),
});
const file = z.strictObject({
  slug: z.string().optional(),
  name: z.string().trim().min(1).max(80).optional(),
  place: z.enum(['main', 'footer', 'social']).nullable().optional(),
  items: z.array(z.unknown()).max(200),
});

/**
 * Reads the JSON of a menu.
 * @throws {Invalid} by place (`items.0.children.1`), with a sentence that says what an entry is
 */
export function readMenuFile(text: string): MenuFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Invalid(`The file is not JSON: ${(error as Error).message}`);
  }
  const wrong: Record<string, string> = {};
  const head = file.safeParse(json);
  if (!head.success) {
    for (const issue of head.error.issues) wrong[issue.path.join('.') || 'file'] ??= HEAD;
    throw new Invalid('The menu does not fit.', wrong);
  }
  const items = entries(head.data.items, 'items', wrong, 1);
  if (Object.keys(wrong).length) throw new Invalid('The menu does not fit.', wrong);
  return { ...head.data, items };
}

const HEAD = `A menu is {"name": "…", "place": "main", "items": […]}; place is main, footer, social or null.`;
const ENTRY = `An entry is an object with one of ${TARGETS.join(', ')}, and with label and children if wanted, such as {"section": "news/europe", "label": "Europe"} or {"home": true}.`;

function entries(
  values: readonly unknown[],
  path: string,
  wrong: Record<string, string>,
  depth: number,
): WrittenEntry[] {
  return values.flatMap((value, at) => {
    const place = `${path}.${at}`;
    const read = entry.safeParse(value);
    if (!read.success || TARGETS.filter((target) => read.data[target] !== undefined).length !== 1) {
      wrong[place] = ENTRY;
      return [];
    }
    const { children, ...plain } = read.data;
    if (children?.length && depth >= DEEPEST) {
      wrong[place] = `Menus go ${DEEPEST} levels deep at most; the head of the page shows two.`;
      return [];
    }
    const below = entries(children ?? [], `${place}.children`, wrong, depth + 1);
    return [{ ...(plain as WrittenEntry), ...(below.length > 0 && { children: below }) }];
  });
}
