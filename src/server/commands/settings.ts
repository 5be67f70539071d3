import { readSettings } from '../../paper/read-settings.ts';
import { setByHand } from '../../paper/settings/set-by-hand.ts';
import { type Settings, settingsSchema } from '../../paper/settings.ts';
import { asJson, type Command, readCall, UsageError, usageOf } from './command.ts';

export const settings: Command = {
  name: 'settings',
  usage: [
    'settings list [--json]',
    'settings get NAME [--json]',
    'settings set NAME VALUE [NAME VALUE …] [--json]',
    'settings unset NAME [--json]',
  ],
  says: 'Shows and changes the settings of the paper. A value is text, or JSON for lists, numbers and true or false.',
  onlyReads: ([verb]) => verb !== 'set' && verb !== 'unset',
  async run({ db, now, print, note }, words) {
    const { values, positionals } = readCall(words, { json: { type: 'boolean' } });
    const [verb, ...rest] = positionals;
    const show = (all: Partial<Settings>) => {
      if (values.json) print(asJson(all));
      else for (const [name, value] of Object.entries(all)) print(`${name.padEnd(20)} ${asText(value)}`);
    };
    if (verb === 'list' && rest.length === 0) show(byHand(await readSettings(db)));
    else if (verb === 'get' && rest.length === 1) {
      const name = known(rest[0] as string);
      const value = (await readSettings(db))[name];
      print(values.json ? asJson(value) : asText(value));
    } else if (verb === 'set' && rest.length >= 2 && rest.length % 2 === 0) {
      const patch = Object.fromEntries(pairs(rest).map(([name, text]) => [known(name), valueIn(known(name), text)]));
      const all = await setByHand({ db, now, who: 'cli' }, (settings) => merged(settings, patch));
      if (values.json) show(byHand(all));
      else for (const name of Object.keys(patch)) note(`${name} is now ${asText(all[name as keyof Settings])}`);
    } else if (verb === 'unset' && rest.length === 1) {
      const name = known(rest[0] as string);
      const all = await setByHand({ db, now, who: 'cli' }, () => ({ [name]: undefined }));
      if (values.json) show(byHand(all));
      else note(`${name} is back to ${asText(all[name])}`);
    } else throw new UsageError(usageOf(settings));
    return 0;
  },
};

/** Set by the sample edition alone: it says what the paper holds, and nobody decides that. */
const OWN = 'sample';

function byHand({ [OWN]: _, ...rest }: Settings): Partial<Settings> {
  return rest;
}

/** What is given of the organisation is laid over what is there, policy by policy; all else is as given. */
function merged({ organisation }: Settings, patch: Record<string, unknown>): Record<string, unknown> {
  const given = patch.organisation;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return patch;
  const policies = (given as { policies?: unknown }).policies;
  const isRecord = typeof policies === 'object' && policies !== null && !Array.isArray(policies);
  return {
    ...patch,
    organisation: {
      ...organisation,
      ...given,
      ...(isRecord && { policies: withoutEmpty({ ...organisation.policies, ...policies }) }),
    },
  };
}

/** A policy given as '' is taken away. */
function withoutEmpty(policies: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(policies).filter(([, path]) => path !== ''));
}

function known(name: string): keyof Settings {
  if (Object.hasOwn(settingsSchema.shape, name) && name !== OWN) return name as keyof Settings;
  throw new UsageError(`There is no setting called ${name}. \`standfirst settings list\` shows all.`);
}

/** A setting that is text takes the words as they are (`"12"` too); all others are read as JSON where they can be. */
function valueIn(name: keyof Settings, text: string): unknown {
  if (settingsSchema.shape[name].safeParse(text).success) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function pairs(words: readonly string[]): [string, string][] {
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] as string] as [string, string]] : []));
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
