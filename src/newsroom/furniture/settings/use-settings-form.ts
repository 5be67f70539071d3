import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type GroupState,
  type SettingName,
  type SettingValues,
  saveSettings,
} from '../../../paper/settings/contract.ts';
import { Problem } from '../../ask/problem.ts';
import { type Act, useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { useStrings } from '../../strings/use-strings.ts';

export type Patch = { readonly [Name in SettingName]?: SettingValues[Name] };

/** A group of settings as somebody is changing it. Only what they touched is theirs: the rest follows the server. */
export interface SettingsForm {
  stored: GroupState;
  values: SettingValues;
  patch: Patch;
  /** what the patch was made from; another revision of the group means that somebody saved meanwhile */
  revision: number;
  isBehind: boolean;
  isChanged: boolean;
  errors: Readonly<Record<string, string>>;
  fault: unknown;
  isRunning: boolean;
  set<Name extends SettingName>(name: Name, value: SettingValues[Name]): void;
  save(why: string): void;
  /** goes on with the patch from what is stored now */
  keepMine(): void;
  discard(): void;
  /** what the server answered to a save; drops the patch */
  take(state: GroupState): void;
  /** another act on the same settings says what went wrong */
  watch(act: Pick<Act<never, unknown>, 'fault' | 'fields' | 'isRunning'>): SettingsForm;
  /** what somebody else saved comes with the refusal, and stands beside what was typed */
  noteConflict(fault: unknown): void;
}

export const SETTINGS_KEY = ['paper', 'settings'] as const;
const EMPTY = { revision: 0, patch: {} as Patch };

export function useSettingsForm(stored: GroupState): SettingsForm {
  const { settings: words } = useStrings();
  const queries = useQueryClient();
  const { group } = stored;
  const draft = useDraft(`settings:${group}`, EMPTY);
  const { patch } = draft.value;
  const isChanged = Object.keys(patch).length > 0;
  const revision = isChanged ? draft.value.revision : stored.revision;
  const known = (state: GroupState): void => {
    queries.setQueryData([...SETTINGS_KEY, 'group', group], state);
  };
  const noteConflict = (fault: unknown): void => {
    if (isConflict(fault) && fault.current) known(fault.current as GroupState);
  };
  const act = useAct(saveSettings, [SETTINGS_KEY], { onFault: noteConflict });
  const values = useMemo(() => ({ ...stored.values, ...patch }), [stored.values, patch]);
  const form: SettingsForm = {
    ...{ stored, values, patch, revision, isChanged, errors: act.fields },
    isBehind: isChanged && revision !== stored.revision,
    fault: isConflict(act.fault) || Object.keys(act.fields).length > 0 ? null : act.fault,
    isRunning: act.isRunning,
    set(name, value) {
      const was = values[name];
      // what was said of its places by their number is of others now
      if (Array.isArray(was) && Array.isArray(value) && value.length < was.length && !act.isRunning) act.reset();
      const next = { ...patch, [name]: value };
      if (JSON.stringify(value) === JSON.stringify(stored.values[name])) delete next[name];
      draft.set(Object.keys(next).length > 0 ? { revision, patch: next } : EMPTY);
    },
    save(why) {
      if (group === 'addresses') return;
      act.run({ group, values: patch, why, revision }, (state) => {
        form.take(state);
        notifications.show({ color: 'green', message: group === 'partners' ? words.savedPartners : words.savedNow });
      });
    },
    keepMine: () => {
      act.reset();
      draft.set({ revision: stored.revision, patch });
    },
    discard: () => {
      act.reset();
      draft.drop();
    },
    take: (state) => {
      known(state);
      draft.drop();
    },
    noteConflict,
    watch: (other) => ({
      ...form,
      errors: other.fields,
      fault: Object.keys(other.fields).length > 0 ? null : other.fault,
      isRunning: other.isRunning,
    }),
  };
  return form;
}

export function isConflict(fault: unknown): fault is Problem {
  return fault instanceof Problem && fault.status === 409;
}
