import { Conflict, Invalid } from '../base/errors.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { type Running, start } from './start.ts';

/** Reads the configuration, serves, and ends in good order when it is told to. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  let running: Running | null = null;
  let told = false;
  const end = (signal: string): void => {
    if (told) process.exit(1);
    told = true;
    log.info({ signal }, 'closing');
    const stopped = running ? running.stop() : Promise.resolve();
    stopped.then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'did not close in good order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  // a promise that nobody waits for is a bug; it is written down, and readers go on being served
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'an error that nobody waited for'));
  running = await start(config, log, { fill: !process.argv.includes('--empty') });
  process.stdout.write(`\n  Standfirst is at ${running.origin}/\n${welcome(running)}\n`);
}

/** Nobody is let in by a password that everybody knows: the first one comes in by a link that works once. */
function welcome({ origin, ownerLink, sampleStaff }: Running): string {
  const lines = [`The newsroom is at ${origin}/newsroom`];
  if (ownerLink !== null)
    lines.push('', 'It has no owner yet. Open this within a day to be it (the link works once):', `  ${ownerLink}`);
  if (sampleStaff.length > 0)
    lines.push('', 'Or look around as one of the sample staff (each link works once, today):');
  for (const { name, roles, link } of sampleStaff) lines.push(`  ${name}, ${roles.join(' and ')}:`, `    ${link}`);
  return lines.map((line) => `  ${line}\n`).join('');
}

main().catch((error: unknown) => {
  process.stderr.write(`\n  ${explain(error)}\n\n`);
  process.exit(1);
});

function explain(error: unknown): string {
  if (error instanceof Invalid || error instanceof Conflict) return error.message;
  const { code, port, address, syscall } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another with PORT, for example PORT=3001 npm start.`;
  if (code === 'EACCES') return `This account may not listen on port ${port}. Choose one above 1023 with PORT.`;
  if (syscall === 'getaddrinfo' || code === 'EADDRNOTAVAIL' || code === 'EINVAL')
    return `HOST: this machine has no address ${address ?? process.env.HOST}. Leave HOST away to listen on all, or give 127.0.0.1 for this machine alone.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
