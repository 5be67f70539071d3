import {
  Alert,
  Checkbox,
  ColorInput,
  Modal,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { SectionId } from '../../../base/ids.ts';
import {
  addSection,
  type SectionFields,
  type SectionRow,
  saveSectionAs,
  sectionFields,
} from '../../../paper/sections/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Clashes } from '../Clashes.tsx';
import { useFormOf } from '../use-form-of.ts';
import { ColourCheck } from './ColourCheck.tsx';
import { RemoveSection } from './RemoveSection.tsx';
import type { Tree } from './SectionLevel.tsx';
import { colourOf } from './section-colour.ts';
import { useSectionPlan } from './use-section-plan.ts';

const EMPTY: SectionFields = { name: '', slug: '', parentId: null, description: '', color: null };

/** `section` null: a new one. */
export function SectionDialogue({
  tree,
  section,
  onClose,
}: {
  tree: Tree;
  section: SectionRow | null;
  onClose(): void;
}): ReactElement {
  const { furniture, shell } = useStrings();
  const { sections: words } = furniture;
  const { value, was, change, conflictIn } = useFormOf(section ? fieldsOf(section) : EMPTY, sectionFields);
  const [moveStories, setMoveStories] = useState(false);
  const add = useAct(addSection, [['paper']]);
  const save = useAct(saveSectionAs, [['paper']]);
  const act = section ? save : add;
  const clash = conflictIn(act.fault);
  const [asked] = useDebouncedValue({ slug: value.slug, parentId: value.parentId }, 300);
  const plan = useSectionPlan(section, asked);
  const fields = { ...plan?.fields, ...act.fields };
  const others = tree.sections.filter(
    ({ path, id }) => !section || (id !== section.id && !path.startsWith(`${section.path}/`)),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const done = (): void => {
      notifications.show({ color: 'green', message: shell.saved });
      onClose();
    };
    if (section) save.run({ id: section.id, ...value, moveStories, was }, done);
    else add.run(value, done);
  };
  return (
    <Modal opened size="lg" onClose={onClose} title={section ? words.edit(section.name) : words.addTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              data-autofocus
              required
              label={words.name}
              maxLength={120}
              value={value.name}
              error={fields.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              label={words.slug}
              description={section ? undefined : words.slugNew}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              maxLength={200}
              value={value.slug}
              error={fields.slug}
              onChange={(event) => change({ slug: event.currentTarget.value })}
            />
            <NativeSelect
              label={words.parent}
              data={[
                { value: '', label: words.top },
                ...others.map(({ id, name, path }) => ({
                  value: String(id),
                  label: `${'\u2003'.repeat(path.split('/').length - 1)}${name}`,
                })),
              ]}
              value={String(value.parentId ?? '')}
              error={fields.parentId}
              onChange={({ currentTarget: { value: id } }) =>
                change({ parentId: id === '' ? null : (Number(id) as SectionId) })
              }
            />
            <ColorInput
              label={words.colour}
              description={words.colourHelp}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              format="hex"
              eyeDropperButtonProps={{ 'aria-label': words.eyeDropper }}
              value={value.color ?? ''}
              error={fields.color}
              onChange={(color) => change({ color: color || null })}
            />
          </SimpleGrid>
          <ColourCheck name={value.name} color={colourOf(value, tree)} />
          <Textarea
            label={words.description}
            description={words.descriptionHelp}
            autosize
            minRows={2}
            maxLength={1_000}
            value={value.description}
            error={fields.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          {plan && plan.from !== plan.to && (
            <Alert variant="light" color="yellow" p="xs">
              <Stack gap="xs">
                <Text size="sm">{words.planMoves(plan.from, plan.to, plan.below)}</Text>
                {plan.moved > 0 && (
                  <Checkbox
                    label={words.planStories(plan.moved)}
                    description={plan.example ? words.planExample(plan.example.from, plan.example.to) : undefined}
                    checked={moveStories}
                    onChange={(event) => setMoveStories(event.currentTarget.checked)}
                  />
                )}
              </Stack>
            </Alert>
          )}
          {section && (
            <Text size="sm">
              {section.editors.length > 0
                ? words.editorsAre(section.editors.map(({ name }) => name).join(', '))
                : words.noEditors}{' '}
              <AnchorLink to="/people" underline="always">
                {words.toPeople}
              </AnchorLink>
            </Text>
          )}
          {clash && (
            <Clashes
              clash={clash}
              labels={{ ...words, parentId: words.parent, color: words.colour }}
              say={(name) =>
                name === 'parentId'
                  ? (tree.sections.find(({ id }) => id === clash.theirs.parentId)?.name ?? words.top)
                  : null
              }
              onSettled={act.reset}
            />
          )}
          <FormFoot
            fault={clash || Object.keys(act.fields).length > 0 ? null : act.fault}
            isRunning={act.isRunning}
            onCancel={onClose}
          />
          {section && <RemoveSection section={section} others={others} onDone={onClose} />}
        </Stack>
      </form>
    </Modal>
  );
}

function fieldsOf({ name, slug, parentId, description, color }: SectionRow): SectionFields {
  return { name, slug, parentId, description, color };
}
