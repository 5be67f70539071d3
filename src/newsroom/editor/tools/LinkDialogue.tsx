import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { safeAddress } from '../../../content/address.ts';
import { isHost } from '../pickers/is-host.ts';
import { useKnown } from '../pickers/known-things.ts';
import { StoryPicker } from '../pickers/StoryPicker.tsx';
import { useWords } from '../use-words.ts';
import { linkAt, removeLink, setLink } from './links.ts';

/** Where the chosen words lead: a story of ours, found by its words, or an address. */
export function LinkDialogue({ editor, close }: { editor: Editor; close(): void }): ReactElement {
  const words = useWords();
  const [before] = useState(() => linkAt(editor.state));
  const [typed, setTyped] = useState(before && 'href' in before ? before.href : '');
  const [wrong, setWrong] = useState(false);
  const own = useKnown('stories', before && 'article' in before ? before.article : null);
  const finish = (): void => {
    close();
    setTimeout(() => editor.commands.focus());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const href = safeAddress(isHost(typed) ? `https://${typed}` : typed);
    if (!href) {
      setWrong(true);
      return;
    }
    setLink(editor, { href });
    finish();
  };
  return (
    <Modal opened onClose={finish} title={words.link} returnFocus={false}>
      <form onSubmit={submit}>
        <Stack>
          {own && <Text size="sm">{words.linksTo(own.headline)}</Text>}
          <StoryPicker
            label={words.linkTarget}
            description={words.linkHint}
            words={typed}
            change={(next) => {
              setTyped(next);
              setWrong(false);
            }}
            choose={({ id }) => {
              setLink(editor, { article: id });
              finish();
            }}
            autoFocus
          />
          {wrong && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {words.linkWrong}
            </Text>
          )}
          <Group justify="flex-end">
            {before && (
              <Button
                variant="default"
                onClick={() => {
                  removeLink(editor);
                  finish();
                }}
              >
                {words.removeLink}
              </Button>
            )}
            <Button type="submit">{words.setLink}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
