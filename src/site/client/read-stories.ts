/** As many stories are remembered, those read last. */
const MOST = 200;

/** `before`: what had been read when the last visit began. While it lasts, also through a reload, the marks stay. */
type Read = [story: string, edition: number, before: number];

const { story = '', edition } = document.querySelector<HTMLElement>('[data-story]')?.dataset ?? {};
const isThis = (one: Read | undefined): boolean => one?.[0] === story;

/** All that this browser keeps, and nothing before the reader chose it. */
function kept(): Read[] {
  try {
    const all: unknown = JSON.parse(localStorage.read);
    return Array.isArray(all) ? all : [];
  } catch {
    // nothing yet, storage is refused, or it holds something else
    return [];
  }
}

/** The edition of this story that had been read here before; `Infinity`: none, or nothing is kept. */
export const readBefore = ((): number => {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [, last, before] = kept().find(isThis) ?? [];
  return (visit?.type === 'navigate' ? last : before) ?? Number.POSITIVE_INFINITY;
})();

/** Remembers that the story is read as it stands, once it is seen: it may have been opened behind another page. */
export function rememberStory(): void {
  try {
    // asked of the store and not of the page: it may have been taken back in another window
    if (!story || document.hidden || !localStorage.changes) return;
    const all = kept();
    // a page from the browser's own store may be older than what was read since
    const newest = Math.max(Number(edition), all.find(isThis)?.[1] ?? 0);
    const others = all.filter((one) => !isThis(one));
    localStorage.read = JSON.stringify([...others, [story, newest, Math.min(readBefore, newest)]].slice(-MOST));
  } catch {
    // it is not remembered
  }
}

export function forgetStories(): void {
  try {
    localStorage.removeItem('read');
  } catch {
    // nothing is kept where storage is refused
  }
}
