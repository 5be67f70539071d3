import { useEffect, useRef, useSyncExternalStore } from 'react';
import { afterTyping, createTypingRest } from './typing-rest.ts';

/** A key and what it does. `keys`: as `KeyboardEvent.key`; single keys rest while somebody types. */
export interface Shortcut {
  key: string;
  label: string;
  run(): void;
}

const groups = new Map<symbol, { isScreen: boolean; list: readonly Shortcut[] }>();
const listeners = new Set<() => void>();
const SWITCH = 'newsroom-single-keys';
const rest = createTypingRest();
let shown: readonly { isScreen: boolean; list: readonly Shortcut[] }[] = [];

/** Puts shortcuts in force while the component stands; the help lists them by themselves. */
export function useShortcuts(list: readonly Shortcut[], isScreen = true): void {
  const latest = useRef(list);
  latest.current = list;
  const names = list.map(({ key, label }) => `${key} ${label}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the code run is always the latest; only names are listed anew
  useEffect(() => {
    const mark = Symbol();
    const stable = latest.current.map(({ key, label }, at) => ({ key, label, run: () => latest.current[at]?.run() }));
    groups.set(mark, { isScreen, list: stable });
    tell();
    return () => {
      groups.delete(mark);
      tell();
    };
  }, [names, isScreen]);
}

export function useShortcutGroups(): typeof shown {
  return useSyncExternalStore(listen, () => shown);
}

/** WCAG 2.2, 2.1.4: shortcuts of a single character can be turned off. */
export function useSingleKeys(): [isOn: boolean, change: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(listen, singleKeysOn);
  return [
    isOn,
    (next) => {
      localStorage.setItem(SWITCH, next ? 'on' : 'off');
      tell();
    },
  ];
}

/** Runs what a key stands for; the newest group that has it wins. */
export function pressed(event: KeyboardEvent): void {
  if (isTyping(event)) return;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!singleKeysOn() || isBusy(event.target)) return;
  const found = [...groups.values()].reverse().flatMap(({ list }) => list);
  const shortcut = found.find(({ key }) => key === event.key);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}

/** Somebody points at something else: what follows is no part of what was typed. */
export function pointed(): void {
  rest.moved();
}

/** Does it at the next pause of whoever types here. @returns takes it back */
export function atPause(act: () => void): () => void {
  return afterTyping(rest, act);
}

/** Whether the key goes into a text, or went into one a moment ago that is gone now. */
function isTyping(event: KeyboardEvent): boolean {
  if (isLeaving(event)) {
    rest.moved();
    return false;
  }
  if (!isText(event.target) && !rest.isOn(event.timeStamp)) return false;
  rest.typed(event.timeStamp);
  return true;
}

function isLeaving({ key, target }: KeyboardEvent): boolean {
  return key === 'Tab' || key === 'Escape' || (key === 'Enter' && target instanceof HTMLInputElement);
}

/** While somebody types, chooses in a list or answers a dialogue, keys are theirs. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[aria-modal="true"]')) return true;
  return isText(target) || (target instanceof HTMLElement && target.closest('select, [role="menu"]') !== null);
}

function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input:not([type="checkbox"]), textarea') !== null;
}

function singleKeysOn(): boolean {
  return localStorage.getItem(SWITCH) !== 'off';
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  shown = [...groups.values()];
  for (const listener of listeners) listener();
}
