import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ME } from './use-me.ts';

/** What is asked anew when the server says that something of a kind has changed. */
const KEYS: Record<string, readonly string[]> = {
  'stories.changed': ['stories'],
  'people.changed': ['people'],
  'media.changed': ['media'],
  'style.changed': ['style'],
  'paper.changed': ['paper'],
  'fronts.changed': ['fronts'],
  'plans.changed': ['desk'],
  'notices.changed': ['notices'],
  'receipts.changed': ['receipts'],
  'links.changed': ['links'],
};

/** Listens to the server's events (HTML, server-sent events) while the tab is in view. */
export function LiveRefresh(): null {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (keys: readonly (readonly string[])[]): void => {
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
    };
    const open = (): void => {
      clearTimeout(timer);
      if (source || document.hidden) return;
      source = new EventSource('/newsroom/api/events');
      source.onmessage = ({ data }) => refresh([KEYS[kindOf(data)] ?? []].filter((key) => key.length));
      source.onerror = () => {
        // the browser tries again by itself, but not after a refusal: the session may be over
        if (source?.readyState !== EventSource.CLOSED) return;
        close();
        refresh([ME]);
        timer = setTimeout(open, 30_000);
      };
    };
    const close = (): void => {
      clearTimeout(timer);
      source?.close();
      source = null;
    };
    const look = (): void => {
      if (document.hidden) {
        close();
        return;
      }
      // what was missed while nobody looked
      if (!source) refresh(Object.values(KEYS));
      open();
    };
    open();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      close();
    };
  }, [queries]);
  return null;
}

function kindOf(data: string): string {
  try {
    return String(JSON.parse(data).kind);
  } catch {
    return '';
  }
}
