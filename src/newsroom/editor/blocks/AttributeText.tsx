import { Textarea, TextInput } from '@mantine/core';
import type { ReactNodeViewProps } from '@tiptap/react';
import { type ReactElement, useEffect, useRef, useState } from 'react';

interface Props {
  view: ReactNodeViewProps;
  name: string;
  label: string;
  placeholder?: string;
  description?: string;
  lines?: boolean;
  longest?: number;
  /** what is stored of what was typed; null: it does not fit, with {@link wrong} to say so */
  read?(typed: string): string | null;
  wrong?: string;
  /** nothing typed is nothing said, where the attribute may be absent */
  absent?: boolean;
}

/** One text among a block's attributes. Written a moment after the last key, and at once on leaving. */
export function AttributeText({
  view,
  name,
  label,
  placeholder,
  description,
  lines = false,
  longest = 2_000,
  read = (typed) => typed,
  wrong,
  absent = false,
}: Props): ReactElement {
  const stored = String(view.node.attrs[name] ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => () => pending.current?.(), []);
  const value = typed ?? stored;
  const error = typed !== null && typed !== '' && read(typed) === null ? wrong : undefined;
  const write = (next: string): void => {
    pending.current = null;
    clearTimeout(timer.current);
    const fit = next === '' && absent ? null : read(next);
    if (fit === null && !(next === '' && absent)) return;
    if (fit !== (view.node.attrs[name] ?? null)) view.updateAttributes({ [name]: fit });
  };
  const shared = {
    label,
    placeholder,
    description,
    error,
    maxLength: longest,
    size: 'sm',
    value,
    readOnly: !view.editor.isEditable,
    onBlur: () => {
      pending.current?.();
      if (!error) setTyped(null);
    },
  } as const;
  const change = (next: string): void => {
    setTyped(next);
    clearTimeout(timer.current);
    pending.current = () => write(next);
    timer.current = setTimeout(() => pending.current?.(), 300);
  };
  return lines ? (
    <Textarea {...shared} autosize minRows={1} onChange={(event) => change(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => change(event.currentTarget.value)} />
  );
}
