import { Badge, Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { Moment } from '../../Moment.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import type { MenuDraft } from './use-menu-draft.ts';

/** Where the draft stands, and what can be done with it. */
export function MenuBar({
  draft,
  onOpen,
}: {
  draft: MenuDraft;
  onOpen(dialogue: 'launch' | 'history' | 'preview'): void;
}): ReactElement {
  const { menus: words } = useStrings().furniture;
  const { base, isChanged } = draft;
  return (
    <Group gap="xs">
      {isChanged ? (
        <Badge color="yellow">{words.unsaved}</Badge>
      ) : base.draft ? (
        <Group gap={6}>
          <Badge color="blue">{base.draft.by ? words.draftBy(base.draft.by.name) : words.draft}</Badge>
          {base.draft.at !== null && <Moment at={base.draft.at} size="sm" />}
        </Group>
      ) : (
        <Badge color="gray">{words.asReaders}</Badge>
      )}
      {isChanged ? (
        <>
          <Button size="compact-sm" loading={draft.isSaving} onClick={draft.save}>
            {words.saveDraft}
          </Button>
          <Button size="compact-sm" variant="default" onClick={draft.discard}>
            {words.discard}
          </Button>
        </>
      ) : (
        base.draft && (
          <>
            <Button size="compact-sm" onClick={() => onOpen('launch')}>
              {words.launch}
            </Button>
            <Button size="compact-sm" variant="default" loading={draft.isSaving} onClick={draft.giveUp}>
              {words.giveUp}
            </Button>
          </>
        )
      )}
      <Button size="compact-sm" variant="default" onClick={() => onOpen('preview')}>
        {words.preview}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onOpen('history')}>
        {words.history}
      </Button>
    </Group>
  );
}
