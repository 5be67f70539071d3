import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { safeAddress } from '../../../content/address.ts';
import type { LinkTarget } from '../../../content/document.ts';
import { useWords } from '../use-words.ts';
import { StoryPicker } from './StoryPicker.tsx';

interface Props {
  before: LinkTarget | null;
  choose(target: LinkTarget | null): void;
  close(): void;
}

/** A story of ours or an address, for something that leads there as a whole. */
export function TargetDialogue({ before, choose, close }: Props): ReactElement {
  const words = useWords();
  const [typed, setTyped] = useState(before && 'href' in before ? before.href : '');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const href = typed === '' ? null : safeAddress(typed);
    if (typed !== '' && !href) {
      setWrong(true);
      return;
    }
    choose(href ? { href } : null);
    close();
  };
  return (
    <Modal opened onClose={close} title={words.link}>
      <form onSubmit={submit}>
        <Stack>
          <StoryPicker
            label={words.linkTarget}
            description={words.linkHint}
            words={typed}
            change={(next) => {
              setTyped(next);
              setWrong(false);
            }}
            choose={({ id }) => {
              choose({ article: id });
              close();
            }}
            autoFocus
          />
          {isWrong && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {words.linkWrong}
            </Text>
          )}
          <Group justify="flex-end">
            <Button type="submit">{words.setLink}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
