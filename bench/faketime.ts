import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What makes a process believe in another hour, as on a machine whose clock is set: the library libfaketime, loaded before it.
 * Its clock is off by what the file says, asked anew each time; timers go on, as there. On Debian and as root the library is
 * installed. @throws with what to do where it is missing
 */
export function faketimeSettings(file: string): Record<string, string> {
  const library = find() ?? install();
  if (!library) throw new Error('Clocks are set by libfaketime: install it (Debian: apt-get install libfaketime).');
  return {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
}

/** Sets the clock of every process that was started with this file, by so many milliseconds from the real one. */
export function moveClock(file: string, by: number): Promise<void> {
  return writeFile(file, `${by < 0 ? '-' : '+'}${Math.abs(by) / 1000}`);
}

const NAME = 'faketime/libfaketimeMT.so.1';

function find(): string | undefined {
  const folders = [
    '/usr/lib',
    ...(existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`) : []),
  ];
  return [process.env.FAKETIME_LIBRARY ?? '', ...folders.map((folder) => join(folder, NAME))].find(
    (path) => path !== '' && existsSync(path),
  );
}

function install(): string | undefined {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  const options = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'libfaketime'], options);
  return find();
}
