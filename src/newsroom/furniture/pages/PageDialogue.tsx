import { Button, Group, Modal, NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { ArticleId, PersonId } from '../../../base/ids.ts';
import { notePageReview, type PageRow, placePages, planReview } from '../../../paper/pages/contract.ts';
import { colleagues } from '../../../people/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { Moment } from '../../Moment.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { belowOf } from './below-of.ts';
import { pageName } from './page-name.ts';

const MONTHS = [0, 1, 3, 6, 12, 24, 36];

/** When a page is looked through again, by whom, and under which other page it stands. */
export function PageDialogue({
  page,
  pages,
  zone,
  onClose,
}: {
  page: PageRow;
  pages: readonly PageRow[];
  /** the paper's, an IANA name */
  zone: string;
  onClose(): void;
}): ReactElement {
  const { furniture, shell } = useStrings();
  const { pages: words } = furniture;
  const [reviewBy, setReviewBy] = useState(page.reviewBy ?? '');
  const [everyMonths, setEveryMonths] = useState(page.everyMonths);
  const [ownerId, setOwnerId] = useState<PersonId | null>(page.owner?.id ?? null);
  const [parentId, setParentId] = useState<ArticleId | null>(page.parentId);
  const plan = useAct(planReview, [['paper', 'pages']]);
  const place = useAct(placePages, [['paper', 'pages']]);
  const review = useAct(notePageReview, [['paper', 'pages']]);
  const people = useQuery({
    queryKey: ['people', 'colleagues'],
    queryFn: ({ signal }) => call(colleagues, {}, signal),
  });
  const below = belowOf(pages, page.id);
  const done = (): void => {
    notifications.show({ color: 'green', message: shell.saved });
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    plan.run({ id: page.id, reviewBy: reviewBy || null, everyMonths, ownerId }, () => {
      if (parentId === page.parentId) return done();
      const there = pages.filter((other) => other.parentId === parentId && other.id !== page.id).map(({ id }) => id);
      place.run({ parentId, ids: [...there, page.id] }, done);
    });
  };
  return (
    <Modal opened onClose={onClose} title={words.edit(pageName(furniture, page))}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {page.policies.length > 0 && <Text size="sm">{words.policies(page.policies.join(', '))}</Text>}
          {page.menus.length > 0 && <Text size="sm">{words.inMenus(page.menus.join(', '))}</Text>}
          <Group gap="sm" justify="space-between">
            <Text size="sm">
              {page.reviewedAt === null ? (
                words.neverReviewed
              ) : (
                <>
                  {words.reviewedBy(page.reviewedBy)} <Moment at={page.reviewedAt} size="sm" />
                </>
              )}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              loading={review.isRunning}
              onClick={() => review.run({ id: page.id }, done)}
            >
              {words.reviewedNow}
            </Button>
          </Group>
          <TextInput
            data-autofocus
            type="date"
            label={words.reviewBy}
            description={words.reviewZone(zone)}
            value={reviewBy}
            error={plan.fields.reviewBy}
            onChange={(event) => setReviewBy(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.every}
            data={[...new Set([...MONTHS, page.everyMonths])]
              .sort((a, b) => a - b)
              .map((months) => ({ value: String(months), label: words.months(months) }))}
            value={String(everyMonths)}
            onChange={(event) => setEveryMonths(Number(event.currentTarget.value))}
          />
          <Select
            label={words.owner}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': words.ownerNone }}
            data={(people.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={ownerId}
            error={plan.fields.ownerId}
            onChange={(id) => setOwnerId(id as PersonId | null)}
          />
          <NativeSelect
            label={words.parent}
            description={words.parentHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={[
              { value: '', label: words.top },
              ...pages
                .filter(({ id, headline }) => !below.has(id) && (headline !== '' || id === page.parentId))
                .map((other) => ({ value: String(other.id), label: pageName(furniture, other) })),
            ]}
            value={String(parentId ?? '')}
            error={place.fields.parentId}
            onChange={({ currentTarget: { value } }) => setParentId(value === '' ? null : (Number(value) as ArticleId))}
          />
          {[plan, place, review].map((act, at) => (
            <Fault
              key={['plan', 'place', 'review'][at]}
              fault={Object.keys(act.fields).length > 0 ? null : act.fault}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shell.cancel}
            </Button>
            <Button type="submit" loading={plan.isRunning || place.isRunning}>
              {shell.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
