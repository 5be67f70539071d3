import { Alert, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { type Group, type GroupState, planAddresses, saveAddresses } from '../../../paper/settings/contract.ts';
import { call } from '../../ask/call.ts';
import { useAct } from '../../ask/use-act.ts';
import { Section } from '../../Section.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { AddressFields } from './AddressFields.tsx';
import { AddressPlanPart } from './AddressPlanPart.tsx';
import { FilesPreview } from './FilesPreview.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { LookFields } from './LookFields.tsx';
import { LookPreview } from './LookPreview.tsx';
import { PartnerFields } from './PartnerFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { DiscussionFields, FeedFields, NewsroomFields, ReadingFields, RobotsFields } from './PlainGroups.tsx';
import { SettingsFoot } from './SettingsFoot.tsx';
import './settings.css';
import { isConflict, SETTINGS_KEY, type SettingsForm, useSettingsForm } from './use-settings-form.ts';

const FIELDS: Record<Exclude<Group, 'addresses'>, (props: { form: SettingsForm }) => ReactElement> = {
  identity: IdentityFields,
  look: LookFields,
  place: PlaceFields,
  reading: ReadingFields,
  discussion: DiscussionFields,
  feeds: FeedFields,
  partners: PartnerFields,
  robots: RobotsFields,
  newsroom: NewsroomFields,
};

/** One group: its fields, saving, and what it would do. */
export function GroupForm({ stored }: { stored: GroupState }): ReactElement {
  const form = useSettingsForm(stored);
  const { group } = stored;
  if (group === 'addresses') return <AddressForm form={form} />;
  const Fields = FIELDS[group];
  return (
    <>
      <Frame form={form} foot={<SettingsFoot form={form} onSave={form.save} />}>
        <Fields form={form} />
      </Frame>
      {(group === 'look' || group === 'identity') && <LookPreview form={form} />}
      {group === 'robots' && <FilesPreview form={form} />}
    </>
  );
}

/** Nothing moves that was not told before: what is saved is the plan that stands here. */
function AddressForm({ form: settings }: { form: SettingsForm }): ReactElement {
  const { settings: words } = useStrings();
  const [stories, setStories] = useState(false);
  const { patch, stored } = settings;
  const asked = { values: patch, stories: stories && patch.articlePath !== undefined };
  const [slow] = useDebouncedValue(asked, 400);
  const query = useQuery({
    queryKey: [...SETTINGS_KEY, 'plan', stored.revision, slow],
    queryFn: ({ signal }) => call(planAddresses, slow, signal),
    enabled: settings.isChanged,
  });
  const isNow = JSON.stringify(slow) === JSON.stringify(asked);
  const plan = isNow ? query.data : undefined;
  const act = useAct(saveAddresses, [SETTINGS_KEY, ['stories']], {
    onFault: (fault) => {
      settings.noteConflict(fault);
      if (isConflict(fault)) void query.refetch();
    },
  });
  const watched = settings.watch(act);
  const form = { ...watched, errors: { ...plan?.fields, ...watched.errors }, fault: watched.fault ?? query.error };
  const save = (why: string): void => {
    if (!plan) return;
    act.run({ ...asked, why, revision: stored.revision, print: plan.print }, ({ state, moved }) => {
      settings.take(state);
      setStories(false);
      notifications.show({ color: 'green', message: words.moved(moved) });
    });
  };
  const isReady = plan !== undefined && Object.keys(plan.fields).length === 0;
  const foot = <SettingsFoot form={form} go={words.saveAddresses} isReady={isReady} onSave={save} />;
  return (
    <Frame form={form} foot={foot}>
      <AddressFields form={form} stories={stories} onStories={setStories} />
      {settings.isChanged && <AddressPlanPart plan={plan} stories={asked.stories} />}
    </Frame>
  );
}

function Frame({
  form,
  foot,
  children,
}: {
  form: SettingsForm;
  foot: ReactElement;
  children: React.ReactNode;
}): ReactElement {
  const { settings: words } = useStrings();
  const { group, mayChange } = form.stored;
  return (
    <Section title={words.groups[group]} lead={words.leads[group]}>
      {!mayChange && (
        <Alert variant="light" color="gray" p="sm">
          {words.readOnly}
        </Alert>
      )}
      <form onSubmit={(event) => event.preventDefault()}>
        <fieldset className="settings-fields" disabled={!mayChange} aria-label={words.groups[group]}>
          <Stack gap="md">
            {children}
            {mayChange && foot}
          </Stack>
        </fieldset>
      </form>
    </Section>
  );
}
