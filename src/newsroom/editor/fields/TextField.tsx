import { Textarea, type TextareaProps } from '@mantine/core';
import { type ChangeEvent, type KeyboardEvent, type ReactElement, useLayoutEffect, useRef } from 'react';
import { TEXT_LIMITS, type TextField as TextFieldName } from '../../../writing/contract.ts';
import { FieldDoubts, putRightIn } from '../checking/FieldDoubts.tsx';
import { useStory } from '../story-context.ts';
import { withSigns } from '../tools/typographic-rules.ts';
import { useWords } from '../use-words.ts';
import { HistoryOf } from '../versions/HistoryOf.tsx';
import { readField } from './use-field.ts';
import { useTongue } from './use-tongue.ts';
import { useYText } from './use-y-text.ts';

interface Props extends Omit<TextareaProps, 'value' | 'onChange'> {
  name: TextFieldName;
  label: string;
  /** characters that fit well where readers see it; more is allowed */
  good?: number;
  /** paragraphs may be in it */
  lines?: boolean;
  /** where Enter leads to */
  onEnter?: () => void;
}

/** Readers do not get them as words of the paper. */
const UNDOUBTED: ReadonlySet<TextFieldName> = new Set(['notes', 'bylineText']);

/** A text of the story that everybody in it may write in at once, with how long it is. */
export function TextField({ name, label, good, lines, onEnter, ...rest }: Props): ReactElement {
  const { live, story, mayWrite } = useStory();
  const words = useWords();
  const tongue = useTongue();
  const { value, change, undo, redo } = useYText(live.doc, name);
  const area = useRef<HTMLTextAreaElement>(null);
  useKeptCaret(area, value);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const onChange = ({ currentTarget, nativeEvent }: ChangeEvent<HTMLTextAreaElement>): void => {
    const typed = lines ? currentTarget.value : currentTarget.value.replace(/\s*\n\s*/g, ' ');
    change(typed);
    if (!(nativeEvent instanceof InputEvent) || nativeEvent.inputType !== 'insertText') return;
    const end = currentTarget.selectionStart;
    const made = withSigns(typed.slice(0, end), readField(live.doc, 'language') ?? story.paper.language);
    if (made === null) return;
    caret.current = made.length;
    // undoing gives back what was typed
    change(made + typed.slice(end), true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const mod = event.ctrlKey || event.metaKey;
    if (mod && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    } else if (mod && event.key.toLowerCase() === 'y') {
      event.preventDefault();
      redo();
    } else if (event.key === 'Enter' && !lines && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onEnter?.();
    }
  };
  const length = [...value].length;
  const doubted = !UNDOUBTED.has(name);
  return (
    <HistoryOf field={name}>
      <Textarea
        {...rest}
        ref={area}
        label={label}
        autosize
        minRows={lines ? 3 : 1}
        maxLength={TEXT_LIMITS[name]}
        readOnly={!mayWrite}
        value={value}
        spellCheck
        {...tongue}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={good && length > 0 ? words.lengthOf(length, good) : undefined}
        onChange={onChange}
        onKeyDown={onKeyDown}
        data-field={name}
      />
      {doubted && (
        <FieldDoubts where={name} label={label} replace={(doubt, other) => change(putRightIn(value, doubt, other))} />
      )}
    </HistoryOf>
  );
}

/** What somebody else wrote before the caret moves it along, instead of throwing it to the end. */
function useKeptCaret(area: { current: HTMLTextAreaElement | null }, value: string): void {
  const before = useRef({ value, start: 0, end: 0 });
  useLayoutEffect(() => {
    const field = area.current;
    if (!field || document.activeElement !== field) return;
    const { value: old, start, end } = before.current;
    if (old !== value && field.selectionStart === value.length && start !== old.length) {
      const move = (place: number): number => moved(old, value, place);
      field.setSelectionRange(move(start), move(end));
    }
  }, [area, value]);
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    const note = (): void => {
      before.current = { value: field.value, start: field.selectionStart, end: field.selectionEnd };
    };
    note();
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  });
}

/** Where a place in the old text is in the new one, which differs in one stretch. */
function moved(old: string, next: string, place: number): number {
  let same = 0;
  while (same < old.length && same < next.length && old[same] === next[same]) same += 1;
  return place <= same ? place : Math.max(same, place + next.length - old.length);
}
