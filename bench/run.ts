import { parseArgs } from 'node:util';
import { type Figure, print } from './figures.ts';

// each is loaded by itself: one that cannot be leaves the others
const BENCHES: Record<string, () => Promise<(options: { against?: string }) => Promise<Figure[]>>> = {
  delivery: async () => (await import('./delivery.ts')).delivery,
  growth: async () => (await import('./growth.ts')).growth,
  import: async () => (await import('./importing.ts')).importing,
  lists: async () => (await import('./story-lists.ts')).storyLists,
  publishing: async () => (await import('./publishing.ts')).publishing,
  writing: async () => (await import('./writing.ts')).writing,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, against: { type: 'string' } },
});
const bench = BENCHES[positionals[0] ?? ''];
if (!bench) {
  process.stderr.write(
    `Say what to measure: npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--json] [--against URL]\n`,
  );
  process.exit(2);
}
const figures = await (await bench())(values).catch((error: Error) => {
  process.stderr.write(`${error.message}${error.cause ? `: ${error.cause}` : ''}\n`);
  process.exit(1);
});
if (values.json) process.stdout.write(`${JSON.stringify({ figures })}\n`);
else print(figures);
process.exit(0);
