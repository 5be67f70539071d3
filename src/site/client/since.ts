import { readBefore, rememberStory } from './read-stories.ts';

/**
 * Marks the passages that lines of the ledger brought: those of a line that is asked to, and all that came since a reader
 * who chose to be told was here. The answer is to be called when that is chosen otherwise.
 */
export function since(): () => void {
  const root = document.documentElement.dataset;
  const story = document.querySelector<HTMLElement>('[data-story]');
  rememberStory();
  document.addEventListener('visibilitychange', rememberStory);
  const line = story?.querySelector<HTMLElement>('.since');
  const told = line?.querySelector('a');
  const [first, plain] = line?.querySelectorAll('button') ?? [];
  if (!story || !line || !told || !first || !plain) return rememberStory;

  const passages = [...story.querySelectorAll<HTMLElement>('[data-since]')];
  const asked = new Set<string | undefined>();
  const isNew = ({ dataset }: HTMLElement): boolean => Number(dataset.since) > readBefore;
  const mark = (): void => {
    const isTold = root.changes && !isPressed(plain);
    for (const words of story.querySelectorAll('.told')) words.remove();
    for (const passage of passages) {
      const is = (isTold && isNew(passage)) || asked.has(passage.dataset.since);
      passage.classList.toggle('new', is);
      // said once where several follow each other
      if (is && !passage.previousElementSibling?.matches('.new')) say(line.dataset.passage, passage);
    }
  };

  for (const button of story.querySelectorAll<HTMLButtonElement>('[data-change] button')) {
    const { change } = button.closest<HTMLElement>('[data-change]')?.dataset ?? {};
    const go = first.cloneNode(true) as HTMLButtonElement;
    go.onclick = () => goTo(passages.find(({ dataset }) => dataset.since === change));
    button.onclick = () => {
      press(button);
      if (isPressed(button)) {
        asked.add(change);
        button.after(go);
      } else {
        asked.delete(change);
        go.remove();
      }
      mark();
    };
  }

  // the ledger is newest first: the oldest line that is new here counts those above it
  const changes = story.querySelectorAll<HTMLElement>('[data-told]');
  const oldest = [...changes].findLast(({ dataset }) => Number(dataset.change) > readBefore);
  if (oldest) {
    told.textContent = oldest.dataset.told ?? '';
    first.hidden = plain.hidden = !passages.some(isNew);
    first.onclick = () => goTo(passages.find(isNew));
    plain.onclick = () => {
      press(plain);
      mark();
    };
    line.hidden = false;
    mark();
  }
  return () => {
    rememberStory();
    mark();
  };
}

function isPressed(button: HTMLElement): boolean {
  return button.ariaPressed === 'true';
}

function press(button: HTMLElement): void {
  button.ariaPressed = String(!isPressed(button));
}

function goTo(passage: HTMLElement | undefined): void {
  if (!passage) return;
  passage.tabIndex = -1;
  passage.scrollIntoView({ block: 'center' });
  passage.focus({ preventScroll: true });
}

/** For who does not see the mark: at the beginning of the passage, in its first point where it is a list. */
function say(words = '', passage: HTMLElement): void {
  const label = document.createElement('span');
  label.className = 'vh told';
  label.textContent = `${words} `;
  (passage.querySelector(':scope > li, :scope > summary') ?? passage).prepend(label);
}
