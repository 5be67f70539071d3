import { Text } from '@mantine/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { readStory } from './read-story.ts';
import { readerStyles } from './reader-styles.ts';
import { type PreviewStory, storyHtml } from './story-html.ts';

const WIDTHS = { phone: 390, desktop: 1180 } as const;

/** The story in readers' styles, in a shadow tree that the newsroom's own styles do not reach, made to fit its place. */
export function PreviewFrame({
  width,
  of,
  label,
}: {
  width: keyof typeof WIDTHS;
  /** another text than the one that is being written */
  of?: () => PreviewStory;
  label?: string;
}): ReactElement {
  const words = useWords();
  const here = useStory();
  const { editor, live, known, story } = here;
  const host = useRef<HTMLDivElement>(null);
  const outer = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const [failed, setFailed] = useState(false);
  const other = useRef(of);
  other.current = of;
  useEffect(() => {
    if (!host.current || (!editor && !other.current)) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = root.querySelector('.preview-page') ?? root.appendChild(document.createElement('div'));
    sheet.className = 'preview-page';
    // links lead nowhere from a preview
    sheet.setAttribute('inert', '');
    readerStyles().then(
      ({ sheet: styles, faces }) => {
        root.adoptedStyleSheets = [styles];
        addFaces(faces);
      },
      () => setFailed(true),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      // by content's own renderer, which escapes all text and prints no script
      const shown = other.current?.() ?? (editor && readStory(editor, live.doc, known, story.paper.language));
      if (shown) sheet.innerHTML = storyHtml(shown, known);
      if (outer.current) setScale(Math.min(1, outer.current.clientWidth / WIDTHS[width]));
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(draw, 250);
    };
    draw();
    live.doc.on('update', later);
    const forget = known.listen(later);
    return () => {
      clearTimeout(timer);
      live.doc.off('update', later);
      forget();
    };
  }, [editor, live, known, story.paper.language, width]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div ref={outer} className="preview-outer" role="region" aria-label={label ?? words.panels.preview} tabIndex={0}>
      {failed && <Text size="sm">{words.previewPlain}</Text>}
      <div ref={host} className="preview-host" style={{ inlineSize: WIDTHS[width], zoom: scale }} />
    </div>
  );
}

let known = '';

function addFaces(faces: string): void {
  if (!faces || known === faces) return;
  known = faces;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(faces);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
