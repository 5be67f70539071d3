/** As many stories are remembered, those read last. */
const MOST = 200;

/** What this browser keeps, and nothing before the reader chose it. @throws where storage is refused or holds something else */
function kept(): [story: string, edition: number][] {
  return JSON.parse(localStorage.read ?? '[]');
}

/** The edition of a story that was read here last; undefined: none, or nothing is kept. */
export function editionRead(story: string | undefined): number | undefined {
  try {
    return kept().find(([one]) => one === story)?.[1];
  } catch {
    // a new reader
  }
}

/** Remembers that the story is read as it stands, once it is seen: it may have been opened behind another page. */
export function rememberStory(): void {
  const { story, edition } = document.querySelector<HTMLElement>('[data-story]')?.dataset ?? {};
  if (!story || document.hidden || !document.documentElement.dataset.changes) return;
  try {
    const others = kept().filter(([one]) => one !== story);
    // a page from the browser's own store may be older than what was read since
    const newest = Math.max(Number(edition), editionRead(story) ?? 0);
    localStorage.read = JSON.stringify([...others, [story, newest]].slice(-MOST));
  } catch {
    forgetStories();
  }
}

export function forgetStories(): void {
  try {
    localStorage.removeItem('read');
  } catch {
    // nothing is kept where storage is refused
  }
}
