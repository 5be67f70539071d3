import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type GroupState,
  type SettingName,
  type SettingValues,
  saveSettings,
} from '../../../paper/settings/contract.ts';
import { useOpenFaults } from '../../ask/open-faults.ts';
import { Problem } from '../../ask/problem.ts';
import { type Act, useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { useStrings } from '../../strings/use-strings.ts';
import type { Clash } from './joined.ts';
import { begunAnew, onTopOfNow, type Patch, type SettingsDraft, withSetting } from './settings-draft.ts';

/** A group of settings as somebody is changing it. Only what they touched is theirs: the rest follows the server. */
export interface SettingsForm {
  stored: GroupState;
  values: SettingValues;
  /** what is to be saved, on top of what is stored now */
  patch: Patch;
  /** what somebody saved meanwhile that was changed here too */
  clashes: readonly Clash[];
  isChanged: boolean;
  errors: Readonly<Record<string, string>>;
  /** whether somebody tried to save what does not fit */
  isRefused: boolean;
  fault: unknown;
  isRunning: boolean;
  set<Name extends SettingName>(name: Name, value: SettingValues[Name]): void;
  save(why: string): void;
  /** decides what both changed; nothing is saved by this */
  goOnWith(taken: 'mine' | 'theirs'): void;
  discard(): void;
  /** what the server answered to a save; drops the patch */
  take(state: GroupState): void;
  /** another act on the same settings says what went wrong */
  watch(act: Pick<Act<never, unknown>, 'fault' | 'fields' | 'isRunning'>): SettingsForm;
  /** what somebody else saved comes with the refusal, and stands beside what was typed */
  noteConflict(fault: unknown): void;
}

export const SETTINGS_KEY = ['paper', 'settings'] as const;
const EMPTY: SettingsDraft = { patch: {}, was: {} };

export function useSettingsForm(stored: GroupState): SettingsForm {
  const { settings: words } = useStrings();
  const queries = useQueryClient();
  const { group } = stored;
  const draft = useDraft(`settings:${group}`, EMPTY);
  const { patch, clashes } = useMemo(() => onTopOfNow(draft.value, stored.values), [draft.value, stored.values]);
  const isChanged = Object.keys(patch).length > 0;
  const known = (state: GroupState): void => {
    queries.setQueryData([...SETTINGS_KEY, 'group', group], state);
  };
  const noteConflict = (fault: unknown): void => {
    if (isConflict(fault) && fault.current) known(fault.current as GroupState);
  };
  const act = useAct(saveSettings, [SETTINGS_KEY], {
    onFault: (fault, { why }) => {
      noteConflict(fault);
      if (!isConflict(fault) || !fault.current) return;
      const now = fault.current as GroupState;
      const joined = onTopOfNow(draft.value, now.values);
      // where they changed something else, nobody has anything to decide
      if (joined.clashes.length === 0) send(joined.patch, why, now.revision);
    },
  });
  const send = (values: Patch, why: string | undefined, revision: number): void => {
    if (group === 'addresses') return;
    act.run({ group, values, why, revision }, (state) => {
      form.take(state);
      notifications.show({ color: 'green', message: group === 'partners' ? words.savedPartners : words.savedNow });
    });
  };
  const values = useMemo(() => ({ ...stored.values, ...patch }), [stored.values, patch]);
  const open = useOpenFaults(act.fields, values);
  const form: SettingsForm = {
    ...{ stored, values, patch, clashes, isChanged, errors: open, isRefused: Object.keys(open).length > 0 },
    fault: isConflict(act.fault) || Object.keys(act.fields).length > 0 ? null : act.fault,
    isRunning: act.isRunning,
    set(name, value) {
      const was = values[name];
      // what was said of its places by their number is of others now
      if (Array.isArray(was) && Array.isArray(value) && value.length < was.length && !act.isRunning) act.reset();
      draft.set((former) => withSetting(former, stored.values, name, value));
    },
    save: (why) => send(patch, why, stored.revision),
    goOnWith: (taken) => {
      act.reset();
      draft.set(begunAnew(draft.value, stored.values, taken));
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
      isRefused: Object.keys(other.fields).length > 0,
      fault: Object.keys(other.fields).length > 0 ? null : other.fault,
      isRunning: other.isRunning,
    }),
  };
  return form;
}

export function isConflict(fault: unknown): fault is Problem {
  return fault instanceof Problem && fault.status === 409;
}
