/** Paper has no folds: what is folded is opened while it is printed, and the line at the end says when that was. */
export function print(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const details of opened) details.open = true;
    for (const line of document.querySelectorAll('.printed')) {
      const time = line.querySelector('time') ?? line.appendChild(document.createElement('time'));
      time.textContent = ` · ${new Date().toLocaleString(document.documentElement.lang)}`;
    }
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
