import { type ChangeEvent, type ReactElement, useEffect, useRef, useState } from 'react';

interface Field {
  value: string;
  onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void;
  onFocus(): void;
  onBlur(): void;
}

/** A field that is kept when one leaves it. What others change meanwhile is shown, save while one is in it. */
export function KeptField({
  value,
  onKeep,
  children,
}: {
  value: string;
  onKeep(value: string): void;
  children(field: Field): ReactElement;
}): ReactElement {
  const [text, setText] = useState(value);
  const isIn = useRef(false);
  useEffect(() => {
    if (!isIn.current) setText(value);
  }, [value]);
  return children({
    value: text,
    onChange: (event) => setText(event.currentTarget.value),
    onFocus: () => {
      isIn.current = true;
    },
    onBlur: () => {
      isIn.current = false;
      if (text !== value) onKeep(text);
    },
  });
}
