import { moveSection } from '../../articles/move-section.ts';
import type { SectionId } from '../../base/ids.ts';
import { saveSection } from '../../paper/save-section.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { asJson, type Command, readCall, UsageError, usageOf } from './command.ts';
import { cleared, numberIn } from './option-values.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  name: { type: 'string' },
  slug: { type: 'string' },
  color: { type: 'string' },
  description: { type: 'string' },
  parent: { type: 'string' },
  order: { type: 'string' },
} as const;

export const sections: Command = {
  name: 'sections',
  usage: [
    'sections list [--json]',
    'sections set PATH [--name NAME] [--slug SLUG] [--color #RRGGBB|none] [--description TEXT] [--parent PATH|none] [--order NUMBER] [--json]',
  ],
  says: 'Shows the sections and changes one by its path (news/europe); with a name, one that is not there yet is added. Old addresses go on answering.',
  onlyReads: ([verb]) => verb !== 'set',
  async run({ db, now, print, note }, words) {
    const { values, positionals } = readCall(words, OPTIONS);
    const [verb, path] = positionals;
    if (verb === 'list' && positionals.length === 1) {
      const all = await listed(db);
      if (values.json) print(asJson(all));
      else for (const { path, name, color, order } of all) print(line(path, name, color, order));
      return 0;
    }
    if (verb !== 'set' || path === undefined || positionals.length > 2) throw new UsageError(usageOf(sections));
    const id = await inTransaction(db, (on) => setSection({ db: on, now, who: 'cli' }, plain(path), values));
    const section = (await listed(db)).find((one) => one.id === id) as Listed;
    if (values.json) print(asJson(section));
    else note(`Now it is ${line(section.path, section.name, section.color, section.order).replace(/\s+/g, ' ')}`);
    return 0;
  },
};

type Values = { [Name in Exclude<keyof typeof OPTIONS, 'json'>]?: string | undefined };

async function setSection(ctx: Parameters<typeof saveSection>[0], path: string, values: Values): Promise<SectionId> {
  const old = await at(ctx.db, path);
  const [slug = '', ...above] = path.split('/').reverse();
  const parentPath = values.parent === undefined ? above.reverse().join('/') : (cleared(values.parent) ?? '');
  const parent = parentPath === '' ? null : await at(ctx.db, plain(parentPath));
  if (parent === undefined)
    throw new UsageError(`There is no section ${parentPath}. \`standfirst sections list\` shows all.`);
  if (!old && !values.name)
    throw new UsageError(
      `There is no section ${path}. Give it a --name to add it; \`standfirst sections list\` shows all.`,
    );
  const parentId = parent?.id ?? null;
  if (old && values.parent !== undefined && old.parentId !== parentId) await moveSection(ctx, old.id, parentId);
  return saveSection(ctx, {
    ...(old ? { id: old.id } : { parentId, slug }),
    name: values.name ?? (old?.name as string),
    ...(values.slug !== undefined && { slug: values.slug }),
    ...(values.color !== undefined && { color: cleared(values.color) }),
    ...(values.description !== undefined && { description: values.description }),
    ...(values.order !== undefined && { position: numberIn('order', values.order) }),
  });
}

function at(db: Db, path: string) {
  return db.selectFrom('sections').select(['id', 'parentId', 'name']).where('path', '=', path).executeTakeFirst();
}

function plain(path: string): string {
  return path.normalize('NFC').replace(/^\/+|\/+$/g, '');
}

type Listed = Awaited<ReturnType<typeof listed>>[number];

/** As a tree is read: each with what is below it, by order and name. */
async function listed(db: Db) {
  const rows = await db.selectFrom('sections').selectAll().orderBy('position').orderBy('name').orderBy('id').execute();
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const paths = new Map(rows.map(({ id, path }) => [id, path]));
  const walk = (parent: SectionId | null): typeof rows =>
    (below.get(parent) ?? []).flatMap((row) => [row, ...walk(row.id)]);
  return walk(null).map(({ id, path, slug, name, description, color, parentId, position }) => ({
    ...{ id, path, slug, name, description, color },
    parent: parentId === null ? null : (paths.get(parentId) ?? null),
    order: position,
  }));
}

function line(path: string, name: string, color: string | null, order: number): string {
  return `${path.padEnd(32)} ${name.padEnd(28)} ${(color ?? 'accent').padEnd(8)} ${order}`;
}
