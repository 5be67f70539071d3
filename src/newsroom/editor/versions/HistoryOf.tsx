import { ActionIcon } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { StoryField } from '../../../writing/contract.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { HISTORY_KEY } from './use-history-key.ts';

/** A field with the way to who changed it; by key: `use-history-key.ts`. */
export function HistoryOf({ field, children }: { field: StoryField; children: ReactNode }): ReactElement {
  const { showHistory } = useStory();
  const { fields, history } = useWords();
  return (
    <div className="with-history" data-history={field}>
      {children}
      {showHistory && (
        <ActionIcon
          className="to-history"
          variant="subtle"
          color="var(--mantine-color-text)"
          size={24}
          tabIndex={-1}
          aria-label={history.of(fields[field])}
          aria-keyshortcuts={HISTORY_KEY}
          title={`${history.of(fields[field])} (${HISTORY_KEY})`}
          onClick={() => showHistory(field)}
        >
          <IconHistory size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
}
