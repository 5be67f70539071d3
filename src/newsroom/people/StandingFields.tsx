import { Checkbox, MultiSelect, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import type { SectionId } from '../../base/ids.ts';
import { useSections } from '../stories/use-sections.ts';
import { useStrings } from '../strings/use-strings.ts';
import { BylineField } from './BylineField.tsx';
import type { Standing } from './standing.ts';

/** What somebody may do here. Roles that the asker may not give are shown, and cannot be changed. */
export function StandingFields({
  name,
  value,
  grantable,
  fields,
  onChange,
}: {
  /** of the person */
  name: string;
  value: Standing;
  grantable: Standing['roles'];
  fields: Readonly<Record<string, string>>;
  onChange(part: Partial<Standing>): void;
}): ReactElement {
  const { people } = useStrings();
  const sections = useSections();
  const names = people.roleNames;
  const roles = (Object.keys(names) as Standing['roles']).filter(
    (role) => grantable.includes(role) || value.roles.includes(role),
  );
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={people.roles}
        required
        value={value.roles}
        error={fields.roles}
        onChange={(chosen) => onChange({ roles: chosen as Standing['roles'] })}
      >
        <Stack gap={6} mt={4}>
          {roles.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={names[role]}
              description={people.roleHelp[role]}
              disabled={!grantable.includes(role)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        label={people.narrowed}
        checked={value.sections !== null}
        onChange={(event) => onChange({ sections: event.currentTarget.checked ? [] : null })}
      />
      {value.sections !== null && (
        <MultiSelect
          label={people.sections}
          description={people.sectionsHelp}
          searchable
          required
          data={sections.map(({ id, label }) => ({ value: String(id), label }))}
          value={value.sections.map(String)}
          error={fields.sections}
          onChange={(chosen) => onChange({ sections: chosen.map((id) => Number(id) as SectionId) })}
        />
      )}
      <BylineField name={name} value={value} error={fields.author} onChange={onChange} />
    </Stack>
  );
}
