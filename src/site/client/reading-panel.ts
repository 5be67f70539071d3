/** Applies a choice at once and remembers it; the usual choice is remembered by forgetting, so that nothing is stored. */
export function readingPanel(): void {
  const sheet = document.querySelector<HTMLElement>('.panel .sheet');
  const panel = sheet?.parentElement as HTMLDetailsElement | null;
  if (!sheet || !panel) return;
  const root = document.documentElement.dataset;
  for (const input of sheet.querySelectorAll('input')) input.checked = (root[input.name] ?? '') === input.value;
  sheet.onchange = ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (value) root[name] = value;
    else delete root[name];
    let saved = '';
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
      saved = sheet.dataset.saved ?? '';
    } catch {
      // without storage the choice holds for this page
    }
    const label = (target as HTMLInputElement).labels?.[0]?.textContent ?? '';
    (sheet.lastElementChild as HTMLElement).textContent = saved ? `${label}. ${saved}` : label;
  };
  document.addEventListener('click', ({ target }) => {
    if (!panel.contains(target as Node)) panel.open = false;
  });
  panel.onkeydown = ({ key }) => {
    if (key !== 'Escape') return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  };
}
