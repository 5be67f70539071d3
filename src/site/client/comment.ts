/**
 * A story shows its first comments; those that others link to (`#comment-12`, WordPress's own form) may stand on the page of
 * the whole discussion, and are shown there.
 */
export function comment(): void {
  const seek = (): void => {
    const all = document.querySelector<HTMLAnchorElement>('.comments .on');
    const { hash } = location;
    if (all && /^#comment-\d+$/.test(hash) && !document.getElementById(hash.slice(1)))
      location.replace(all.href + hash);
  };
  seek();
  addEventListener('hashchange', seek);
}
