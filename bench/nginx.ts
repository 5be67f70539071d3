import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Serves files by nginx with one worker from a folder of its own; `packed`: they are gzip already and go out as such.
 * @returns null where nginx is not installed
 */
export async function startNginx(
  files: Record<string, Buffer>,
  packed = true,
): Promise<{ url: string; stop: () => Promise<void> } | null> {
  if (spawnSync('nginx', ['-v']).error) return null;
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-nginx-'));
  for (const [name, bytes] of Object.entries(files)) {
    if (packed) await writeFile(join(folder, `${name}.gz`), bytes);
    await writeFile(join(folder, name), packed ? 'uncompressed' : bytes);
  }
  const port = await freePort();
  await writeFile(
    join(folder, 'nginx.conf'),
    `worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; user root;
     events { worker_connections 256; }
     http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100; types { text/html html; }
       server { listen 127.0.0.1:${port}; root ${folder}; gzip_static on; } }`,
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 50; attempt++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((later) => setTimeout(later, 100));
  }
  return {
    url,
    stop: async () => {
      const gone = new Promise((ended) => nginx.once('exit', ended));
      nginx.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
