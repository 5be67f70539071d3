/** Copy, device sheet and print: buttons that the page shows where scripts run. */
export function share(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.share')) {
    const { url = location.href, title = document.title } = row.dataset;
    const on = (name: string, act: (button: HTMLButtonElement) => void): void => {
      const button = row.querySelector<HTMLButtonElement>(`[data-act=${name}]`);
      if (button) button.onclick = () => act(button);
    };
    on('copy', (button) => copy(row, button, url));
    on('print', () => print());
    on('device', () => void navigator.share({ title, url }).catch(() => {}));
  }
}

/** The label changes for a moment and is announced; where the clipboard is refused the address is shown, selected. */
function copy(row: HTMLElement, button: HTMLButtonElement, url: string): void {
  const status = row.querySelector<HTMLElement>('[role=status]');
  const field = row.querySelector('input');
  const label = button.textContent;
  const refused = (): void => {
    if (!field) return;
    field.hidden = false;
    field.select();
    if (status) status.textContent = field.getAttribute('aria-label');
  };
  if (!navigator.clipboard) {
    refused();
    return;
  }
  navigator.clipboard.writeText(url).then(() => {
    button.textContent = button.dataset.done ?? '';
    if (status) status.textContent = button.textContent;
    setTimeout(() => {
      button.textContent = label;
      if (status) status.textContent = '';
    }, 3000);
  }, refused);
}
