import { createServer, type Server } from 'node:net';

/** A mail server of the tests (RFC 5321, as much as is needed): keeps what it takes, or answers as it is told. */
export interface TestPost {
  url: string;
  letters: { from: string; to: string[]; data: string }[];
  /** for the coming letters: `null`: takes them; else this answer to the recipient */
  answer: string | null;
  close(): Promise<void>;
}

/** @param port 0: any that is free */
export async function openTestPost(port = 0): Promise<TestPost> {
  const post: TestPost = { url: '', letters: [], answer: null, close: () => Promise.resolve() };
  const server: Server = createServer((socket) => {
    let letter = { from: '', to: [] as string[], data: '' };
    let inData = false;
    let left = '';
    socket.write('220 post.example\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (left + chunk.toString('utf8')).split('\r\n');
      left = lines.pop() as string;
      for (const line of lines) {
        if (inData && line !== '.') letter.data += `${line.replace(/^\.\./, '.')}\n`;
        else if (inData) {
          inData = false;
          post.letters.push(letter);
          letter = { from: '', to: [], data: '' };
          socket.write('250 taken\r\n');
        } else socket.write(`${reply(line)}\r\n`);
      }
    });
    const reply = (line: string): string => {
      const [word] = line.toUpperCase().split(/[ :]/);
      if (word === 'EHLO' || word === 'HELO') return '250 post.example';
      if (word === 'MAIL') letter.from = line;
      if (word === 'RCPT') {
        if (post.answer) return post.answer;
        letter.to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
      }
      if (word === 'DATA') {
        inData = true;
        return '354 go on';
      }
      return word === 'QUIT' ? '221 bye' : '250 good';
    };
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as { port: number };
  post.url = `smtp://127.0.0.1:${address.port}`;
  post.close = () => new Promise((resolve) => server.close(() => resolve()));
  return post;
}
