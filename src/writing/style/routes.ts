import { may } from '../../people/rights.ts';
import { type Route, serve } from '../../people/serve.ts';
import { reads } from '../who-may.ts';
import * as contract from './contract.ts';
import { styleOf } from './style-rows.ts';
import { addRule, changeRule, removeRule } from './write-rules.ts';
import { addWord, removeWord } from './write-words.ts';

/** Who reads stories is advised; who has `style.rules` says what the advice is. */
export function styleRoutes(): Route[] {
  const rules = { may: (person: Parameters<typeof may>[0]) => may(person, 'style.rules') };
  return [
    serve(contract.style, { may: reads, run: ({ db }) => styleOf(db) }),
    serve(contract.addStyleRule, { ...rules, run: addRule }),
    serve(contract.changeStyleRule, { ...rules, run: changeRule }),
    serve(contract.removeStyleRule, {
      ...rules,
      run: async (ctx, { id }) => {
        await removeRule(ctx, id);
        return {};
      },
    }),
    serve(contract.addStyleWord, { ...rules, run: addWord }),
    serve(contract.removeStyleWord, {
      ...rules,
      run: async (ctx, { id }) => {
        await removeWord(ctx, id);
        return {};
      },
    }),
  ];
}
