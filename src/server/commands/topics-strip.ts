import { type Instant, isoInstant } from '../../base/clock.ts';
import { Invalid } from '../../base/errors.ts';
import { readSettings } from '../../paper/read-settings.ts';
import { type StripEntry, setTopicStrip } from '../../paper/set-topic-strip.ts';
import { isPeriod, spanOf } from '../../site/parts/archive-dates.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { asJson, type Command, readCall, UsageError, usageOf } from './command.ts';

export const topicsStrip: Command = {
  name: 'topics-strip',
  usage: [
    'topics-strip list [--json]',
    'topics-strip set TOPIC[@UNTIL][=LABEL] … [--json]',
    'topics-strip set --none [--json]',
  ],
  says: 'Shows and sets the topics under the menu, in their order. UNTIL is the last day (2026-12-31, in the paper’s zone) or an instant (2026-12-31T18:00:00Z); LABEL stands instead of the topic’s name.',
  onlyReads: ([verb]) => verb !== 'set',
  async run({ db, now, print, note }, words) {
    const { values, positionals } = readCall(words, { json: { type: 'boolean' }, none: { type: 'boolean' } });
    const [verb, ...given] = positionals;
    const isSet = verb === 'set' && given.length > 0 !== (values.none === true);
    if (!isSet && !(verb === 'list' && given.length === 0 && !values.none)) throw new UsageError(usageOf(topicsStrip));
    if (isSet)
      await inTransaction(db, async (on) => {
        const { zone } = await readSettings(on);
        await setTopicStrip({ db: on, now, who: 'cli' }, await entriesFrom(on, given, zone));
      });
    const strip = await listed(db);
    const isOver = ({ until }: (typeof strip)[number]) => until !== null && Date.parse(until) <= now();
    if (values.json) print(asJson(strip));
    else
      for (const entry of strip) {
        const { topic, label, until } = entry;
        const end = until === null ? '' : `  ${isOver(entry) ? 'was shown until' : 'until'} ${until}`;
        print(`${topic}${label === null ? '' : `  “${label}”`}${end}`);
      }
    for (const entry of isSet ? strip.filter(isOver) : [])
      note(`${entry.topic} ended at ${entry.until}: readers do not see it.`);
    return 0;
  },
};

async function listed(db: Db) {
  const rows = await db
    .selectFrom('topicStrip')
    .innerJoin('topics', 'topics.id', 'topicStrip.topicId')
    .select(['topics.slug', 'topicStrip.label', 'topicStrip.endsAt'])
    .orderBy('topicStrip.position')
    .execute();
  return rows.map(({ slug, label, endsAt }) => ({
    topic: slug,
    label,
    until: endsAt === null ? null : isoInstant(endsAt),
  }));
}

async function entriesFrom(db: Db, given: readonly string[], zone: string): Promise<StripEntry[]> {
  const entries: StripEntry[] = [];
  const wrong: Record<string, string> = {};
  for (const text of given) {
    const { slug, until, label } = await readEntry(db, text);
    const topic = await bySlug(db, slug);
    const endsAt = until === undefined ? null : endOf(until, zone);
    if (topic === undefined) wrong[text] = `There is no topic ${slug}. \`standfirst topics list\` shows all.`;
    else if (endsAt === undefined)
      wrong[text] = `${until} is no day such as 2026-12-31 and no instant such as 2026-12-31T18:00:00Z.`;
    else entries.push({ topic, label: label ?? null, endsAt });
  }
  if (Object.keys(wrong).length) throw new Invalid('The strip does not fit.', wrong);
  return entries;
}

/** Slugs that came from elsewhere may have an @ or = in them: what is a topic as a whole is meant as a whole. */
async function readEntry(db: Db, text: string): Promise<{ slug: string; until?: string; label?: string }> {
  if (await bySlug(db, text)) return { slug: text };
  const [, slug = text, until, label] = /^(.+?)(?:@(\d[^=]*))?(?:=(.*))?$/s.exec(text) ?? [];
  return { slug, ...(until !== undefined && { until }), ...(label?.trim() && { label: label.trim() }) };
}

async function bySlug(db: Db, slug: string) {
  const row = await db.selectFrom('topics').select('id').where('slug', '=', slug.normalize('NFC')).executeTakeFirst();
  return row?.id;
}

/** undefined: neither a day nor an instant */
function endOf(text: string, zone: string): Instant | undefined {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number);
  if (day) {
    const [year, month, date] = day as [number, number, number];
    return isPeriod({ year, month, day: date }) ? spanOf({ year, month, day: date }, zone).until : undefined;
  }
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
