// A process of its own that takes part in writing and can be killed at any moment: node server.mjs DATABASE PORT
import { createServer } from 'node:http';
import type { PersonId } from '../../base/ids.ts';
import { ROLES } from '../../people/person.ts';
import { openDatabase } from '../../store/database.ts';
import { openWriting } from '../open-writing.ts';

const [where = ':memory:', port = '0'] = process.argv.slice(2);
const quiet = { info() {}, warn() {}, error: (fields: object, sentence: string) => console.error(sentence, fields) };
const writing = openWriting({
  db: openDatabase(where),
  now: Date.now,
  log: quiet,
  origin: 'http://newsroom.test',
  authority: {
    async whoIs(request) {
      const name = /session=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
      if (!name) return null;
      const person = { name, email: `${name}@paper.example`, username: name, sections: null, author: null };
      return { session: name, person: { ...person, id: name as PersonId, roles: ROLES } };
    },
    onEnded: () => () => {},
  },
});
await writing.caughtUp;
const server = createServer((_request, response) => response.writeHead(404).end());
server.on('upgrade', (request, socket, head) => void writing.upgrade(request, socket, head));
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : null })}\n`);
});
process.on('SIGTERM', () => {
  void writing.close().then(() => process.exit(0));
});
