import { saveTopic } from '../../paper/save-topic.ts';
import { asJson, type Command, readCall, UsageError, usageOf } from './command.ts';
import { oneOf } from './option-values.ts';

const KINDS = ['subject', 'place', 'person', 'organisation', 'event'] as const;

const OPTIONS = {
  json: { type: 'boolean' },
  name: { type: 'string' },
  slug: { type: 'string' },
  kind: { type: 'string' },
  description: { type: 'string' },
} as const;

export const topics: Command = {
  name: 'topics',
  usage: [
    `topics list [--kind ${KINDS.join('|')}] [--json]`,
    `topics set SLUG [--name NAME] [--slug SLUG] [--kind ${KINDS.join('|')}] [--description TEXT] [--json]`,
  ],
  says: 'Shows the topics and changes one; with a name, one that is not there yet is added. Old addresses go on answering.',
  onlyReads: ([verb]) => verb !== 'set',
  async run({ db, now, print, note }, words) {
    const { values, positionals } = readCall(words, OPTIONS);
    const [verb, slug] = positionals;
    const kind = values.kind === undefined ? undefined : oneOf('kind', values.kind, KINDS);
    const columns = ['slug', 'name', 'kind', 'description'] as const;
    if (verb === 'list' && positionals.length === 1) {
      let query = db.selectFrom('topics').select(columns).orderBy('slug');
      if (kind) query = query.where('kind', '=', kind);
      const all = await query.execute();
      if (values.json) print(asJson(all));
      else for (const topic of all) print(`${topic.slug.padEnd(40)} ${topic.kind.padEnd(13)} ${topic.name}`);
      return 0;
    }
    if (verb !== 'set' || slug === undefined || positionals.length > 2) throw new UsageError(usageOf(topics));
    const wanted = slug.normalize('NFC');
    const old = await db.selectFrom('topics').select(['id', 'name']).where('slug', '=', wanted).executeTakeFirst();
    if (!old && !values.name)
      throw new UsageError(
        `There is no topic ${slug}. Give it a --name to add it; \`standfirst topics list\` shows all.`,
      );
    const id = await saveTopic(
      { db, now, who: 'cli' },
      {
        ...(old ? { id: old.id } : { slug }),
        name: values.name ?? (old?.name as string),
        ...(values.slug !== undefined && { slug: values.slug }),
        ...(kind && { kind }),
        ...(values.description !== undefined && { description: values.description }),
      },
    );
    const topic = await db.selectFrom('topics').select(columns).where('id', '=', id).executeTakeFirstOrThrow();
    if (values.json) print(asJson(topic));
    else note(`Now it is ${topic.slug} ${topic.kind} ${topic.name}`);
    return 0;
  },
};
