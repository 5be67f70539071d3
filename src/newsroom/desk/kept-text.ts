/** What somebody types into a field that is kept by itself; nothing of it goes while the server has not got it. */
export interface KeptText {
  /** `theirs`: what others put there since, where one's own words are not kept yet */
  read(): Shown;
  listen(listener: () => void): () => void;
  type(text: string): void;
  /** what the server has now */
  see(value: string): void;
  /** @returns whether all of it is kept */
  keep(): Promise<boolean>;
  /** the page goes: nobody can wait for what is on its way */
  keepAtOnce(): void;
  /** the field is left: it shows what is kept as the server keeps it */
  leave(): Promise<boolean>;
  takeTheirs(): void;
  keepMine(): Promise<boolean>;
}

interface Shown {
  text: string;
  theirs: string | null;
}

interface Props {
  value: string;
  /** ms without a key after which it is kept; Infinity: only when it is left */
  pause: number;
  /** @returns how it is kept now; null: it is not */
  onKeep(text: string, was: string): Promise<string | null>;
  /** where the words are until then */
  draft: { read(): Draft | null; write(draft: Draft | null): void };
}

export interface Draft {
  text: string;
  base: string;
}

export function createKeptText({ value, pause, onKeep, draft }: Props): KeptText {
  const found = draft.read();
  const mine = found && !isAlike(found.text, value) ? found : { text: value, base: value };
  if (mine !== found) draft.write(null);
  // `typed`: the text that is kept, as it was typed; `base`: as the server has it
  let [text, typed, base, now] = [mine.text, mine.base, mine.base, value];
  let running: Promise<boolean> | null = null;
  let onItsWay: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const isOwn = (): boolean => text !== typed;
  const theirs = (): string | null => (isOwn() && running === null && now !== base && !isAlike(now, text) ? now : null);
  let shown: Shown = { text, theirs: theirs() };
  const tell = (): void => {
    draft.write(isOwn() ? { text, base } : null);
    shown = { text, theirs: theirs() };
    for (const listener of listeners) listener();
  };
  const send = async (): Promise<boolean> => {
    const sent = text;
    const was = onItsWay ?? base;
    onItsWay = sent;
    const kept = await onKeep(sent, was);
    if (onItsWay === sent) onItsWay = null;
    if (kept !== null) [typed, base, now] = [sent, kept, kept];
    return kept !== null;
  };
  const keep = async (): Promise<boolean> => {
    clearTimeout(timer);
    while (running) await running;
    if (!isOwn()) return true;
    if (theirs() !== null) return false;
    running = send();
    const isKept = await running;
    running = null;
    tell();
    return isKept && isOwn() ? keep() : isKept;
  };
  const settle = (to: string): void => {
    [text, typed, base] = [to, to, to];
    tell();
  };
  return {
    read: () => shown,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(next) {
      text = next;
      tell();
      clearTimeout(timer);
      if (Number.isFinite(pause)) timer = setTimeout(() => void keep(), pause);
    },
    see(next) {
      now = next;
      if (!isOwn() && running === null && now !== base) settle(now);
      else tell();
    },
    keep,
    keepAtOnce() {
      if (isOwn() && text !== onItsWay && theirs() === null) void send();
    },
    async leave() {
      const isKept = await keep();
      if (isKept && !isOwn() && text !== base) settle(base);
      return isKept;
    },
    takeTheirs: () => settle(now),
    keepMine() {
      base = now;
      return keep();
    },
  };
}

/** Blanks are no difference that anybody is asked about. */
function isAlike(one: string, other: string): boolean {
  const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');
  return plain(one) === plain(other);
}
