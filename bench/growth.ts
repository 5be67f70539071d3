import { absolute, compared, type Figure, percentile } from './figures.ts';
import { paperOfSize, type SizedPaper } from './paper-of-size.ts';
import { serving } from './serving.ts';
import { type Ask, uncached } from './uncached.ts';

const SMALL = 1_000;
const MIDDLE = 10_000;
const LARGE = 100_000;
const PAGE = 20;
/** what readers ask for while memory is watched: enough to fill the page cache */
const READ_BEFORE_LOAD = 1200;

/** How the time of an uncached page grows with the number of stories. The largest size can be lowered by `BENCH_LARGE`. */
export async function growth(): Promise<Figure[]> {
  const large = Number(process.env.BENCH_LARGE ?? LARGE);
  const papers: SizedPaper[] = [];
  try {
    for (const stories of [SMALL, Math.min(MIDDLE, large), large]) {
      process.stderr.write(`A paper of ${stories} stories …\n`);
      papers.push(await paperOfSize(stories));
    }
    process.stderr.write('Pages that no cache has …\n');
    const asked = await Promise.all(papers.map(async (paper) => ({ paper, pages: await pagesOf(paper) })));
    const [small, middle, big] = (await uncached(asked)) as [Times, Times, Times];
    const figures = [
      absolute(`uncached article at ${MIDDLE} stories, p95`, percentile(middle.article ?? [], 0.95), 'ms', {
        most: 15,
      }),
      absolute(`uncached front at ${MIDDLE} stories, p95`, percentile(middle.front ?? [], 0.95), 'ms', { most: 25 }),
    ];
    for (const name of Object.keys(big))
      figures.push(
        compared(
          `${name}, ${SMALL} → ${large} stories, median`,
          percentile(big[name] ?? [], 0.5),
          'ms',
          { name: `${SMALL} stories`, value: percentile(small[name] ?? [], 0.5) },
          { most: name.startsWith('search') ? 3 : 1.5 },
        ),
      );
    const last = papers.at(-1) as SizedPaper;
    process.stderr.write('A server of its own …\n');
    const { start, rest, after } = await serving(last.settings, await spreadOver(last, READ_BEFORE_LOAD));
    figures.push(absolute(`start to first answer with ${large} stories`, start, 'ms', { most: 1500 }));
    figures.push(absolute('resident memory at rest', rest, 'MB', { most: 150 }));
    figures.push(absolute('resident memory after load with a full page cache', after, 'MB', { most: 300 }));
    return figures;
  } finally {
    for (const paper of papers) await paper.close();
  }
}

type Times = Record<string, number[]>;

async function pagesOf(paper: SizedPaper): Promise<Record<string, Ask>> {
  const sample = await spreadOver(paper, 200);
  const { stories } = await paper.db
    .selectFrom('liveCounts')
    .innerJoin('sections', 'sections.id', 'liveCounts.targetId')
    .select('stories')
    .where('kind', '=', 'section')
    .where('slug', '=', 'section-1')
    .where('month', '=', -1)
    .executeTakeFirstOrThrow();
  // a section of a small paper has no page 2,000: its deepest page stands for it
  const deep = Math.min(2000, Math.floor(stories / PAGE));
  const of = (words: readonly string[]): Ask => {
    return (turn) => `/search/?q=${encodeURIComponent(words[turn % words.length] as string)}`;
  };
  return {
    article: (turn) => sample[turn % sample.length] as string,
    front: () => '/',
    'section page 1': (turn) => `/section-${(turn % 8) + 1}/`,
    'section page 2,000 (or its deepest)': (turn) => `/section-1/page/${deep - (turn % 5)}/`,
    author: (turn) => `/authors/author-${(turn % 50) + 1}/`,
    feed: (turn) => `/section-${(turn % 8) + 1}/feed.xml`,
    'search, one word': of(['council', 'harbour', 'repair', 'quota']),
    'search, two words': of(['harbour vote', 'budget storm', 'ferry mayor', 'rail wage']),
    'search, a phrase': of(['"harbour council"', '"ferry budget"', '"storm boat"']),
  };
}

/** Paths of stories from the whole time of the paper, always the same ones. */
async function spreadOver({ db, stories }: SizedPaper, wanted: number): Promise<string[]> {
  const rows = await db.selectFrom('liveArticles').select('path').where('kind', '=', 'story').orderBy('id').execute();
  const step = Math.max(1, Math.floor(stories / wanted));
  return rows.filter((_, at) => at % step === 0).map(({ path }) => path);
}
