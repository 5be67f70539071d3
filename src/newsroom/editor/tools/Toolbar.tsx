import { Group } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconItalic,
  IconLanguage,
  IconLink,
  IconList,
  IconListNumbers,
  IconMessagePlus,
  IconPencilQuestion,
  IconSearch,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { BlockKindMenu } from './BlockKindMenu.tsx';
import { InsertMenu } from './InsertMenu.tsx';
import { toggleList } from './lists.ts';
import { MoreMarks } from './MoreMarks.tsx';
import { ToolButton } from './ToolButton.tsx';
import type { ToolName } from './tool-name.ts';

/** What can be done with the chosen words and blocks. One stop of the Tab key; arrows go from tool to tool. */
export function Toolbar({ editor, open }: { editor: Editor; open(tool: ToolName): void }): ReactElement {
  const words = useWords();
  const { mayWrite, maySuggest, isSuggesting, setSuggesting, story } = useStory();
  const bar = useRef<HTMLDivElement>(null);
  const active = useEditorState({
    editor,
    selector: ({ editor: own }) => ({
      strong: own.isActive('strong'),
      emphasis: own.isActive('emphasis'),
      link: own.isActive('link'),
      language: own.isActive('language'),
      list: own.isActive('list', { ordered: false }),
      ordered: own.isActive('list', { ordered: true }),
      quote: own.isActive('quote'),
    }),
  });
  // no list of what it hangs on: whatever is drawn anew may be another tool
  useEffect(() => {
    if (bar.current) oneStop(bar.current);
  });
  const chain = () => editor.chain().focus();
  const list = (ordered: boolean): void => {
    toggleList(ordered)(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return (
    <Group
      ref={bar}
      gap={2}
      className="toolbar"
      role="toolbar"
      aria-label={words.tools}
      onKeyDown={(event) => rove(event, bar.current)}
    >
      {mayWrite && (
        <>
          <InsertMenu editor={editor} />
          <BlockKindMenu editor={editor} />
          <ToolButton
            label={words.strong}
            keys="Mod+B"
            icon={IconBold}
            isOn={active.strong}
            act={() => chain().toggleMark('strong').run()}
          />
          <ToolButton
            label={words.emphasis}
            keys="Mod+I"
            icon={IconItalic}
            isOn={active.emphasis}
            act={() => chain().toggleMark('emphasis').run()}
          />
          <ToolButton label={words.link} keys="Mod+K" icon={IconLink} isOn={active.link} act={() => open('link')} />
          <ToolButton
            label={words.blocks.list}
            keys="Mod+Shift+8"
            icon={IconList}
            isOn={active.list}
            act={() => list(false)}
          />
          <ToolButton
            label={words.blocks.orderedList}
            keys="Mod+Shift+7"
            icon={IconListNumbers}
            isOn={active.ordered}
            act={() => list(true)}
          />
          <ToolButton
            label={words.blocks.quote}
            keys="Mod+Shift+9"
            icon={IconBlockquote}
            isOn={active.quote}
            act={() => chain().toggleWrap('quote').run()}
          />
          <MoreMarks editor={editor} />
          <ToolButton label={words.language} icon={IconLanguage} isOn={active.language} act={() => open('language')} />
          <ToolButton label={words.undo} keys="Mod+Z" icon={IconArrowBackUp} act={() => chain().undo().run()} />
          <ToolButton
            label={words.redo}
            keys="Mod+Shift+Z"
            icon={IconArrowForwardUp}
            act={() => chain().redo().run()}
          />
        </>
      )}
      {mayWrite && maySuggest && (
        <ToolButton
          label={words.suggest}
          icon={IconPencilQuestion}
          isOn={isSuggesting}
          act={() => {
            setSuggesting(!isSuggesting);
            editor.view.focus();
          }}
        />
      )}
      {story.may.comment && (
        <ToolButton label={words.addNote} keys="Mod+Alt+M" icon={IconMessagePlus} act={() => open('note')} />
      )}
      <ToolButton label={words.find} keys="Mod+F" icon={IconSearch} act={() => open('find')} />
    </Group>
  );
}

function rove(event: KeyboardEvent, bar: HTMLElement | null): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || !bar || !bar.contains(event.target as Node)) return;
  const buttons = usable(bar);
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const direction = getComputedStyle(bar).direction === 'rtl' ? -step : step;
  const next = buttons[(at + direction + buttons.length) % buttons.length];
  oneStop(bar, next);
  next?.focus();
  event.preventDefault();
}

/** Tab comes to one tool: that one, or where it was, or the first. Tools come, go and rest while somebody writes. */
function oneStop(bar: HTMLElement, wanted?: HTMLElement): void {
  const buttons = usable(bar);
  const stop = wanted ?? buttons.find((button) => button.getAttribute('tabindex') === '0') ?? buttons[0];
  for (const button of bar.querySelectorAll('button')) button.tabIndex = button === stop ? 0 : -1;
}

function usable(bar: HTMLElement): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>('button:not(:disabled)')];
}
