import { Checkbox, SimpleGrid } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../../AnchorLink.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { TextSetting } from './SettingFields.tsx';
import type { SettingsForm } from './use-settings-form.ts';

export function AddressFields({
  form,
  stories,
  onStories,
}: {
  form: SettingsForm;
  stories: boolean;
  onStories(stories: boolean): void;
}): ReactElement {
  const { settings: words } = useStrings();
  return (
    <>
      <TextSetting form={form} name="articlePath" max={200} isCode />
      {form.patch.articlePath !== undefined && (
        <Checkbox
          label={words.stories}
          description={words.storiesHelp}
          checked={stories}
          onChange={({ currentTarget: { checked } }) => onStories(checked)}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {(['sectionBase', 'topicBase', 'authorBase', 'archivePath'] as const).map((name) => (
          <TextSetting key={name} form={form} name={name} max={200} isCode />
        ))}
      </SimpleGrid>
      <AnchorLink size="sm" to="/paper/redirects">
        {words.toRedirects}
      </AnchorLink>
    </>
  );
}
