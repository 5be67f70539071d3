import { type ReactElement, type ReactNode, useState } from 'react';

/** A place of the calendar that takes what is dragged. */
export function DropPlace({
  as: Tag,
  className,
  isTaking,
  onTake,
  children,
  ...rest
}: {
  as: 'section' | 'li';
  className: string;
  isTaking: boolean;
  onTake(): void;
  children: ReactNode;
  'aria-labelledby'?: string;
  'data-day'?: string;
  'data-slot'?: number;
  'data-now'?: boolean | undefined;
}): ReactElement {
  const [isOver, setOver] = useState(false);
  return (
    <Tag
      {...rest}
      className={className}
      data-over={(isOver && isTaking) || undefined}
      onDragOver={(event) => {
        if (!isTaking) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (isTaking) onTake();
      }}
    >
      {children}
    </Tag>
  );
}
