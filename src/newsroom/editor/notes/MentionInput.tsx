import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { type ReactElement, useRef } from 'react';
import type { PersonId } from '../../../base/ids.ts';
import type { Someone } from '../../../writing/contract.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';

interface Props {
  label: string;
  value: string;
  change(text: string): void;
  autoFocus?: boolean;
  /** what Ctrl or ⌘ with Enter does; else it sends the form around */
  send?(): void;
}

/** A text in which `@` and a name tell a colleague. */
export function MentionInput({ label, value, change, autoFocus = false, send }: Props): ReactElement {
  const words = useWords();
  const { story } = useStory();
  const combobox = useCombobox();
  const area = useRef<HTMLTextAreaElement>(null);
  const sought = /(?:^|\s)@([^@\n]{0,40})$/.exec(value.slice(0, area.current?.selectionStart ?? value.length));
  const found = sought ? story.colleagues.filter(({ name }) => isMeant(name, sought[1] ?? '')).slice(0, 8) : [];
  const put = (name: string): void => {
    const end = area.current?.selectionStart ?? value.length;
    const start = end - (sought?.[1]?.length ?? 0);
    change(`${value.slice(0, start)}${name} ${value.slice(end)}`);
    combobox.closeDropdown();
    area.current?.focus();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={put}>
      <Combobox.Target targetType="input" withKeyboardNavigation={found.length > 0}>
        <Textarea
          ref={area}
          label={label}
          description={words.mentionHint}
          autosize
          minRows={2}
          maxLength={10_000}
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => {
            change(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          aria-keyshortcuts="Control+Enter"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            if (send) send();
            else event.currentTarget.form?.requestSubmit();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={words.colleagues}>
          {found.map(({ id, name }) => (
            <Combobox.Option key={id} value={name}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** A name that is there whole is offered no more. */
function isMeant(name: string, typed: string): boolean {
  const [whole, part] = [name.toLowerCase(), typed.toLowerCase()];
  return whole.includes(part) && !part.startsWith(whole);
}

/** The colleagues whose names stand after an `@`. */
export function mentionsIn(text: string, colleagues: readonly Someone[]): PersonId[] {
  return colleagues.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
}
