import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { MenuShownEntry } from '../../../paper/menus/contract.ts';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { usePaperTongue } from '../../shell/use-paper.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useLongest } from '../use-longest.ts';
import { type MenuNode, nameOf } from './menu-tree.ts';
import { TargetChoice } from './TargetChoice.tsx';

/** What an entry is called, and where it leads. */
export function EntryDialogue({
  node,
  onChange,
  onClose,
}: {
  node: MenuNode;
  onChange(part: Partial<MenuNode>): void;
  onClose(): void;
}): ReactElement {
  const { menus: words } = useStrings().furniture;
  const tongue = usePaperTongue();
  const [label, setLabel] = useState(node.label);
  const [entry, setEntry] = useState<Omit<MenuShownEntry, 'children'>>(node);
  const wrong = useLongest()(label, 120);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wrong) return;
    const { target, title, path, state } = entry;
    onChange({ label: label.trim(), target, title, path, state });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.edit(nameOf(node) || words.untitled)}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={words.label}
            description={words.labelHelp(entry.title)}
            {...tongue}
            value={label}
            error={wrong}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <div>
            <Text size="sm" fw={500}>
              {words.leadsTo}
            </Text>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {words.kinds[entry.target.kind]}: {entry.title || entry.path || words.untitled}
              {entry.title && entry.path && ` (${entry.path})`}
            </Text>
            {entry.state === 'gone' && (
              <Text size="sm" c="red">
                {words.gone}. {words.goneHelp}
              </Text>
            )}
          </div>
          <TargetChoice label={words.leadsElsewhere} onChoose={setEntry} />
          <FormFoot fault={null} isRunning={false} onCancel={onClose} go={words.apply} />
        </Stack>
      </form>
    </Modal>
  );
}
