import { useState } from 'react';
import type { z } from 'zod';
import { Problem } from '../ask/problem.ts';
import { bothChanged, settled } from './settled.ts';

interface FormOf<Fields> {
  value: Fields;
  /** as colleagues had it when this form took it up; goes along with what is saved */
  was: Fields;
  change(part: Partial<Fields>): void;
  /** what a colleague saved meanwhile that stands against this; null: nothing */
  conflictIn(fault: unknown): Clash<Fields> | null;
}

export interface Clash<Fields> {
  theirs: Fields;
  /** the fields that both changed */
  names: (keyof Fields & string)[];
  /** what was filled in is saved nowhere by this */
  goOnWith(taken: 'mine' | 'theirs'): void;
}

/** A form over fields that colleagues may change too. @param schema of the fields as a conflict tells them */
export function useFormOf<Fields extends object>(start: Fields, schema: z.ZodType<Fields>): FormOf<Fields> {
  const [{ value, was }, set] = useState({ value: start, was: start });
  return {
    value,
    was,
    change: (part) => set((former) => ({ ...former, value: { ...former.value, ...part } })),
    conflictIn(fault) {
      if (!(fault instanceof Problem) || fault.status !== 409) return null;
      const { data: theirs } = schema.safeParse(fault.current);
      if (!theirs) return null;
      const both = { was, mine: value, theirs };
      const goOnWith = (taken: 'mine' | 'theirs'): void => set({ value: settled(both, taken), was: theirs });
      return { theirs, names: bothChanged(both), goOnWith };
    },
  };
}
