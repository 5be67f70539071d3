import { forgetStories } from './read-stories.ts';

/**
 * Applies a choice at once and remembers it; the usual choice is remembered by forgetting, so that nothing is stored.
 * `onChanges` is called when another choice of marking changes is made.
 */
export function readingPanel(onChanges: () => void): void {
  const sheet = document.querySelector<HTMLElement>('.panel .sheet');
  const panel = sheet?.parentElement as HTMLDetailsElement | null;
  if (!sheet || !panel) return;
  const root = document.documentElement.dataset;
  for (const input of sheet.querySelectorAll('input')) input.checked = (root[input.name] ?? '') === input.value;
  sheet.onchange = ({ target }) => {
    const { name, checked, dataset, labels } = target as HTMLInputElement;
    const value = checked && (target as HTMLInputElement).value;
    if (value) root[name] = value;
    else delete root[name];
    let saved = '';
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
      saved = (checked && sheet.dataset.saved) || '';
    } catch {
      // without storage the choice holds for this page
    }
    const label = (!checked && dataset.off) || labels?.[0]?.textContent || '';
    (sheet.lastElementChild as HTMLElement).textContent = saved ? `${label}. ${saved}` : label;
    if (name !== 'changes') return;
    if (!checked) forgetStories();
    onChanges();
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
