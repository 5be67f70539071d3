// Goes on under the Node that the package brings, where the one that was called is older.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';

const NEEDED = 24;

/** Returns true where this process is new enough; otherwise runs the script again in a child that it stands for. */
export function isOnNode24(script) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return true;
  const own = join(resolve(import.meta.dirname, '..'), 'node_modules/node/bin/node');
  if (!existsSync(own)) {
    process.stderr.write(
      `Standfirst needs Node ${NEEDED}; this is ${process.version}. Run \`npm ci\`: it brings its own.\n`,
    );
    process.exit(1);
  }
  const child = spawn(own, [...process.execArgv, script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  return false;
}
