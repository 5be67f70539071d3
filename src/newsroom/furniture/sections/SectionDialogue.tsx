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
import { useOpenFaults } from '../../ask/open-faults.ts';
import { useAct } from '../../ask/use-act.ts';
import { usePaperTongue } from '../../shell/use-paper.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Clashes } from '../Clashes.tsx';
import { SlugField } from '../SlugField.tsx';
import { useFormOf } from '../use-form-of.ts';
import { useLongest } from '../use-longest.ts';
import { ColourCheck } from './ColourCheck.tsx';
import { RemoveSection } from './RemoveSection.tsx';
import type { Tree } from './SectionLevel.tsx';
import { colourOf, isColour } from './section-colour.ts';
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
  const tongue = usePaperTongue();
  const { value, was, change, conflictIn } = useFormOf(section ? fieldsOf(section) : EMPTY, sectionFields);
  const [moveStories, setMoveStories] = useState(false);
  const add = useAct(addSection, [['paper']]);
  const save = useAct(saveSectionAs, [['paper']]);
  const act = section ? save : add;
  const clash = conflictIn(act.fault);
  const [asked] = useDebouncedValue({ slug: value.slug, parentId: value.parentId }, 300);
  const plan = useSectionPlan(section, asked);
  const fields = { ...plan?.fields, ...useOpenFaults(act.fields, value) };
  const tooLong = useLongest();
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
              {...tongue}
              value={value.name}
              error={tooLong(value.name, 120) ?? fields.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <SlugField
              label={words.slug}
              help={section ? '' : words.slugNew}
              value={value.slug}
              name={value.name}
              kept={section?.slug}
              error={fields.slug}
              onChange={(slug) => change({ slug })}
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
              fixOnBlur={false}
              eyeDropperButtonProps={{ 'aria-label': words.eyeDropper }}
              value={value.color ?? ''}
              error={isColour(value.color) ? fields.color : words.colourWrong}
              onChange={(color) => change({ color: color || null })}
            />
          </SimpleGrid>
          <ColourCheck name={value.name} color={colourOf(value, tree)} />
          <Textarea
            label={words.description}
            description={words.descriptionHelp}
            autosize
            minRows={2}
            {...tongue}
            value={value.description}
            error={tooLong(value.description, 1_000) ?? fields.description}
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
