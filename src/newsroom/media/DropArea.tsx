import { type ClipboardEvent, type DragEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { useStrings } from '../strings/use-strings.ts';

interface Props {
  enabled: boolean;
  onFiles(files: File[]): void;
  children: ReactNode;
}

/** Takes files that are dropped or pasted anywhere on it. The keyboard's way is the button. */
export function DropArea({ enabled, onFiles, children }: Props): ReactElement {
  const { media } = useStrings();
  const [isOver, setOver] = useState(false);
  // entering a child leaves its parent: only the difference says whether it is still over us
  const depth = useRef(0);
  const count = (by: number) => (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth.current += by;
    setOver(depth.current > 0);
  };
  const take = (files: FileList | undefined): boolean => {
    if (!enabled || !files?.length) return false;
    onFiles([...files]);
    return true;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way to the same is the button to choose files
    <div
      className="media-drop"
      data-over={enabled && isOver ? media.drop : undefined}
      onDragEnter={count(1)}
      onDragLeave={count(-1)}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        depth.current = 0;
        setOver(false);
        if (take(event.dataTransfer.files)) event.preventDefault();
      }}
      onPaste={(event: ClipboardEvent) => take(event.clipboardData.files) && event.preventDefault()}
    >
      {children}
    </div>
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}
