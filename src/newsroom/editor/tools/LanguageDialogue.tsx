import { Button, Group, Modal, Stack } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { directionOf, isLanguageTag } from '../../../base/language.ts';
import { LanguageInput } from '../pickers/LanguageInput.tsx';
import { useWords } from '../use-words.ts';

/** The chosen words are in another language: read aloud, hyphenated and quoted by its rules. */
export function LanguageDialogue({ editor, close }: { editor: Editor; close(): void }): ReactElement {
  const words = useWords();
  const before = String(editor.getAttributes('language').language ?? '');
  const [tag, setTag] = useState(before);
  const finish = (): void => {
    close();
    setTimeout(() => editor.commands.focus());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isLanguageTag(tag)) return;
    editor
      .chain()
      .setMark('language', { language: tag, direction: directionOf(tag) })
      .run();
    finish();
  };
  return (
    <Modal opened onClose={finish} title={words.language} returnFocus={false}>
      <form onSubmit={submit}>
        <Stack>
          <LanguageInput label={words.languageOfWords} value={tag} change={setTag} />
          <Group justify="flex-end">
            {before && (
              <Button
                variant="default"
                onClick={() => {
                  editor.chain().extendMarkRange('language').unsetMark('language').run();
                  finish();
                }}
              >
                {words.removeLanguage}
              </Button>
            )}
            <Button type="submit" disabled={!isLanguageTag(tag)}>
              {words.setLanguage}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
