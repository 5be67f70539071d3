import { absolute, type Figure, percentile } from './figures.ts';
import { paperOfSize } from './paper-of-size.ts';
import { surfaces } from './publishing-surfaces.ts';

const STORIES = 100_000;
const ACTS = 300;

/**
 * Whether the paper keeps its promises. Sizes can be lowered for a quick look: `BENCH_LARGE` (stories of the large paper),
 * `BENCH_ACTS`.
 */
export async function publishing(): Promise<Figure[]> {
  const large = Number(process.env.BENCH_LARGE ?? STORIES);
  const acts = Number(process.env.BENCH_ACTS ?? ACTS);
  return [...(await agreeing(large, acts))];
}

async function agreeing(stories: number, acts: number): Promise<Figure[]> {
  process.stderr.write(`A paper of ${stories} stories …\n`);
  const paper = await paperOfSize(stories);
  try {
    process.stderr.write(`${acts} acts, each until every surface agrees …\n`);
    const done = await surfaces(paper, acts);
    const figure = (which: string, times: number[]) =>
      absolute(`${which}, p99 of ${times.length}, ${stories} stories`, percentile(times, 0.99), 'ms', { most: 2_000 });
    const away = done.filter(({ act }) => act === 'withdraw');
    const into = done.filter(({ act }) => act !== 'withdraw');
    return [
      figure(
        'publish or correct → page, front, section, topics, author, feeds, sitemaps and search agree',
        into.map(({ agreed }) => agreed),
      ),
      figure(
        'withdraw → gone from all of them',
        away.map(({ agreed }) => agreed),
      ),
      figure(
        'act → its receipt is green',
        done.map(({ receipt }) => receipt),
      ),
      absolute('receipts that turned red on the way', done.filter(({ red }) => red).length, 'receipts', { most: 0 }),
    ];
  } finally {
    await paper.close();
  }
}
