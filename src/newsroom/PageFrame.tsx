import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useStrings } from './strings/use-strings.ts';
import './page-frame.css';

const WIDTHS = { phone: 390, desktop: 1280 } as const;
export type PageWidth = keyof typeof WIDTHS;

/** Where somebody had scrolled to, for the frame that takes the place of the one before. */
const scrolled = new Map<string, number>();

/** A reader's page at the width of a phone or of a desk, made smaller where there is no room for it. `key` it by what it shows. */
export function PageFrame({ title, src, width }: { title: string; src: string; width: PageWidth }): ReactElement {
  const { ref, width: room } = useElementSize();
  const scale = room > 0 ? Math.min(1, room / WIDTHS[width]) : 1;
  return (
    <div ref={ref} className="page-frame">
      <iframe
        title={title}
        src={src}
        // no scripts; the own origin, so that it stays where somebody scrolled to
        sandbox="allow-same-origin"
        style={{ width: WIDTHS[width], height: `${100 / scale}%`, transform: `scale(${scale})` }}
        onLoad={({ currentTarget: { contentWindow } }) => {
          contentWindow?.scrollTo(0, scrolled.get(title) ?? 0);
          contentWindow?.addEventListener('scroll', () => void scrolled.set(title, contentWindow.scrollY));
          // links lead to other pages, which are not looked at here
          contentWindow?.document.addEventListener('click', (event) => event.preventDefault());
        }}
      />
    </div>
  );
}

/** Chooses between the two widths. */
export function PageWidths({ value, onChange }: { value: PageWidth; onChange(width: PageWidth): void }): ReactElement {
  const { fronts: words } = useStrings();
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.previewWidth}
      data={[
        { value: 'phone', label: words.phone },
        { value: 'desktop', label: words.desktop },
      ]}
      value={value}
      onChange={(next) => onChange(next === 'desktop' ? 'desktop' : 'phone')}
    />
  );
}
