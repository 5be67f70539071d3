import type { Answer } from '../base/answer.ts';
import type { Paper } from '../paper/public.ts';
import { paperWith } from '../paper/settings/paper-with.ts';
import type { Assets } from '../site/assets.ts';
import type { Reader } from '../site/reader.ts';
import { createSite } from '../site/site.ts';
import type { Db } from '../store/database.ts';
import { createSyndication } from '../syndication/create-syndication.ts';

/** What readers and machines would get at an address of the paper if it were set so. */
export type PreviewSettings = (values: Readonly<Record<string, unknown>>, path: string) => Promise<Answer>;

export function createSettingsPreview(db: Db, reader: Reader, assets: Assets): PreviewSettings {
  return async (values, path) => {
    const paper: Paper = await paperWith(db, reader.paper(), values);
    const asIf = { ...reader, paper: () => paper };
    const question = { path, query: new URLSearchParams() };
    return (await createSyndication(asIf).answer(question)) ?? createSite(asIf, assets).answer(question);
  };
}
