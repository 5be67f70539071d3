import type { MediaId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { Logo, Paper } from '../public.ts';
import { type Settings, settingsSchema } from '../settings.ts';
import { groupOf } from './groups.ts';

/** The paper as it would be with these values. Those that do not fit, or are no settings, are left as they are. */
export async function paperWith(db: Db, paper: Paper, values: Readonly<Record<string, unknown>>): Promise<Paper> {
  const fitting = Object.entries(values).flatMap(([name, value]) => {
    if (groupOf(name) === null) return [];
    const read = settingsSchema.shape[name as keyof Settings].safeParse(value);
    return read.success ? [[name, read.data] as const] : [];
  });
  const settings: Settings = { ...paper.settings, ...Object.fromEntries(fitting) };
  const logo = async (name: 'logo' | 'logoDark'): Promise<Logo | null> =>
    settings[name] === paper.settings[name] ? (paper[name] ?? null) : logoOf(db, settings[name]);
  return { ...paper, settings, logo: await logo('logo'), logoDark: await logo('logoDark') };
}

async function logoOf(db: Db, id: number | null): Promise<Logo | null> {
  if (id === null) return null;
  const row = await db
    .selectFrom('media')
    .select(['hash', 'width', 'height', 'widthsJson'])
    .where('id', '=', id as MediaId)
    .where('kind', '=', 'picture')
    .where('state', '=', 'ready')
    .executeTakeFirst();
  const widths = JSON.parse(row?.widthsJson ?? '[]') as number[];
  return row?.hash && row.width && row.height && widths.length > 0
    ? { hash: row.hash, width: row.width, height: row.height, widths }
    : null;
}
