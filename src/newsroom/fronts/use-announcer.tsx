import { VisuallyHidden } from '@mantine/core';
import { type ReactElement, useCallback, useState } from 'react';

/** Says sentences to those who do not see the screen; the same one twice is said twice (WAI-ARIA, live regions). */
export function useAnnouncer(): { say(sentence: string): void; region: ReactElement } {
  const [said, setSaid] = useState({ text: '', times: 0 });
  const say = useCallback((text: string) => setSaid(({ times }) => ({ text, times: times + 1 })), []);
  return {
    say,
    region: (
      <VisuallyHidden role="status" aria-live="assertive">
        <span key={said.times}>{said.text}</span>
      </VisuallyHidden>
    ),
  };
}
