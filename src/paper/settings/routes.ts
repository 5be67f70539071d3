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
