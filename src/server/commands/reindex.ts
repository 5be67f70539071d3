import { reindex as makeIndexAnew } from '../../search/reindex.ts';
import { startBar } from '../progress-bar.ts';
import { asJson, type Command, readCall, UsageError } from './command.ts';

export const reindex: Command = {
  name: 'reindex',
  usage: ['reindex [--json]'],
  says: 'Makes the search index anew; search goes on answering meanwhile.',
  async run({ db, now, print, note }, words) {
    const { values, positionals } = readCall(words, { json: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageError('reindex takes no words.');
    const begun = now();
    const bar = startBar(process.stderr, now);
    let articles = 0;
    await makeIndexAnew(db, (done, total) => {
      articles = done;
      bar.show(done, total);
    });
    bar.end();
    const seconds = (now() - begun) / 1000;
    if (values.json) print(asJson({ articles, seconds }));
    else note(`${articles} stories and pages indexed in ${seconds.toFixed(1)} s.`);
    return 0;
  },
};
