/** Marks in the list of contents where the reader is: the last heading above the upper third of the window. */
export function contents(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.contents a');
  const headings = [...links].map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  const mark = (): void => {
    const at = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < innerHeight * 0.34);
    links.forEach((link, index) => {
      if (index === at) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -67% 0px' });
  for (const heading of headings) if (heading) watch.observe(heading);
}
