import { parseArgs } from 'node:util';
import { delivery } from './delivery.ts';
import { type Figure, print } from './figures.ts';
import { growth } from './growth.ts';
import { importing } from './importing.ts';
import { writing } from './writing.ts';

const BENCHES: Record<string, (options: { against?: string }) => Promise<Figure[]>> = {
  delivery,
  growth,
  import: importing,
  writing,
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
const figures = await bench(values).catch((error: Error) => {
  process.stderr.write(`${error.message}${error.cause ? `: ${error.cause}` : ''}\n`);
  process.exit(1);
});
if (values.json) process.stdout.write(`${JSON.stringify({ figures })}\n`);
else print(figures);
process.exit(0);
