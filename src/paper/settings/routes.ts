import type { Answer } from '../../base/answer.ts';
import { type Route, serve } from '../../people/serve.ts';
import { maySeeSettings, maySettings } from '../may.ts';
import * as contract from './contract.ts';
import { groupList, groupState } from './group-state.ts';
import { saveSettings } from './save-settings.ts';
import { settingsHistory } from './settings-history.ts';

/** What the newsroom asks of settings. What moves addresses of stories is served by the articles. */
export const settingsRoutes: readonly Route[] = [
  serve(contract.settingsGroups, { may: maySeeSettings, run: ({ db, person }) => groupList(db, maySettings(person)) }),
  serve(contract.settingsGroup, {
    may: maySeeSettings,
    run: ({ db, person }, { group }) => groupState(db, group, maySettings(person)),
  }),
  serve(contract.saveSettings, { may: maySettings, run: (ctx, input) => saveSettings(ctx, input) }),
  serve(contract.settingsHistory, { may: maySeeSettings, run: ({ db }, asked) => settingsHistory(db, asked) }),
];

const FILES = ['/robots.txt', '/.well-known/tdmrep.json', '/llms.txt', '/ads.txt', '/trust.txt'];

/** @param answer what would be at an address if the paper were set so */
export function settingsFileRoutes(
  answer: (values: Readonly<Record<string, unknown>>, path: string) => Promise<Answer>,
): Route[] {
  const textOf = async (values: Readonly<Record<string, unknown>>, path: string): Promise<string | null> => {
    const { status, body } = await answer(values, path);
    return status === 200 && typeof body === 'string' ? body : null;
  };
  return [
    serve(contract.previewFiles, {
      may: maySeeSettings,
      run: async (_, { values }) => ({
        files: await Promise.all(FILES.map(async (path) => ({ path, text: await textOf(values, path) }))),
      }),
    }),
  ];
}
