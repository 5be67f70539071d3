import { isPart, keptFile, keptPage, openFiles, type ShellFiles } from './kept-files.ts';

/** ms that a page is waited for where one is kept: a line of a train takes this long to prove dead */
const PATIENCE = 4_000;
/** what stands before the server says so where the server does not answer */
const AWAY = new Set([502, 503, 504]);

/** What the server says, always where it says something in time; else the page that is kept. */
export async function answerPage(request: Request, shell: ShellFiles): Promise<Response> {
  const asked = fetch(request);
  const late = new Promise<null>((done) => setTimeout(done, PATIENCE, null));
  const answer = await Promise.race([asked.catch(() => null), late]);
  if (answer && !AWAY.has(answer.status)) return answer;
  // where none is kept there is nothing better than what comes
  return (await keptPage(shell).catch(() => null)) ?? answer ?? asked;
}

/** From what is kept, since the name changes with the content; what is asked for the first time is kept from then on. */
export async function answerFile(request: Request, shell: ShellFiles): Promise<Response> {
  const kept = await keptFile(request.url).catch(() => null);
  if (kept) return kept;
  const answer = await fetch(request);
  if (isPart(answer)) {
    const copy = answer.clone();
    // a full disk is no reason to give nothing
    openFiles(shell)
      .then((cache) => cache.put(request.url, copy))
      .catch(() => {});
  }
  return answer;
}
