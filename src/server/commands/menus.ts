import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { slugOf } from '../../base/slug.ts';
import { editableMenus, type WrittenEntry, type WrittenMenu } from '../../paper/menus/editable-menu.ts';
import { writeMenu } from '../../paper/menus/write-menu.ts';
import type { Db } from '../../store/database.ts';
import { asJson, type Command, readCall, UsageError, usageOf } from './command.ts';
import { readMenuFile } from './menu-file.ts';

export const menus: Command = {
  name: 'menus',
  usage: ['menus list [MENU] [--json]', 'menus set MENU --file FILE|- [--json]'],
  says: 'Shows the menus; with --json, one of them as a file that can be edited and set again. MENU is its slug; a new one is added.',
  onlyReads: ([verb]) => verb !== 'set',
  async run({ db, now, print, note }, words) {
    const { values, positionals } = readCall(words, { json: { type: 'boolean' }, file: { type: 'string' } });
    const [verb, slug, ...more] = positionals;
    if (verb === 'list' && more.length === 0 && values.file === undefined) {
      const all = slug === undefined ? await editableMenus(db) : [await known(db, slug)];
      if (values.json) print(asJson(slug === undefined ? all : all[0]));
      else for (const menu of all) for (const line of linesOf(menu)) print(line);
      return 0;
    }
    if (verb !== 'set' || slug === undefined || more.length > 0 || values.file === undefined)
      throw new UsageError(usageOf(menus));
    const file = readMenuFile(values.file === '-' ? await readAll(process.stdin) : await readFile(values.file, 'utf8'));
    const [old] = await editableMenus(db, slug);
    if (!old && slugOf(slug) !== slug)
      throw new UsageError(`${slug} cannot be a menu's slug. Try ${slugOf(slug) || 'main'}.`);
    const place = file.place === undefined ? (old?.place ?? null) : file.place;
    const [former] =
      place === null ? [] : (await editableMenus(db)).filter((menu) => menu.place === place && menu.slug !== slug);
    await writeMenu({ db, now, who: 'cli' }, { slug, name: file.name ?? old?.name ?? slug, place, items: file.items });
    const saved = await known(db, slug);
    if (values.json) print(asJson(saved));
    else
      note(
        `The menu ${slug} has ${countOf(saved.items)} entries${saved.place ? ` and stands in ${saved.place}` : ', and stands nowhere'}.`,
      );
    if (former) note(`The menu ${former.slug}, which stood there, stands nowhere now.`);
    return 0;
  },
};

async function known(db: Db, slug: string): Promise<WrittenMenu> {
  const [menu] = await editableMenus(db, slug);
  if (!menu) throw new UsageError(`There is no menu ${slug}. \`standfirst menus list\` shows all.`);
  return menu;
}

function linesOf({ slug, name, place, items }: WrittenMenu): string[] {
  return [`${slug}  ${name}  ${place === null ? 'stands nowhere' : `in ${place}`}`, ...entryLines(items, 1)];
}

function entryLines(entries: readonly WrittenEntry[], depth: number): string[] {
  return entries.flatMap(({ label, children = [], ...target }) => {
    const [kind = '', value] = Object.entries(target)[0] ?? [];
    const words = `${kind}${value === true ? '' : ` ${value}`}`;
    return [`${'  '.repeat(depth)}${words}${label ? `  “${label}”` : ''}`, ...entryLines(children, depth + 1)];
  });
}

function countOf(entries: readonly WrittenEntry[]): number {
  return entries.reduce((sum, { children = [] }) => sum + 1 + countOf(children), 0);
}
