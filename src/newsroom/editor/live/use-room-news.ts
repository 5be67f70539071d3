import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { notesKey } from '../notes/use-notes.ts';
import { versionsKey } from '../versions/versions-key.ts';
import type { Live } from './open-live.ts';

/** Asks again for what the server says has changed beside the text. `refresh`: asks for the story itself. */
export function useRoomNews(live: Live, story: number, refresh: () => void): void {
  const queries = useQueryClient();
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    let isFirst = live.status().phase !== 'saved';
    return live.hear((news) => {
      // what is shown after the first opening has just been asked for
      const isAgain = news === 'opened' && !isFirst;
      if (news === 'opened') isFirst = false;
      if (news === 'notes' || isAgain) void queries.invalidateQueries({ queryKey: notesKey(story) });
      if (news === 'versions' || isAgain) void queries.invalidateQueries({ queryKey: versionsKey(story) });
      // how many comments are open is told with the story
      if (news === 'notes' || news === 'status' || isAgain) latest.current();
    });
  }, [live, story, queries]);
}
