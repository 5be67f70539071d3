import type { Extensions } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { Dropcursor, Gapcursor, Placeholder } from '@tiptap/extensions';
import type { XmlFragment } from 'yjs';
import { Carets } from '../live/carets.ts';
import type { Live } from '../live/open-live.ts';
import { BareLinks } from '../tools/bare-links.ts';
import { UndoSteps } from '../tools/undo-steps.ts';
import { markExtensions } from './marks.ts';
import { type NodeExtras, nodeExtensions } from './nodes.ts';
import { SelectionAtKey } from './selection-at-key.ts';

/** What every text of the story is edited with; `nodes`: the forms around blocks; `more`: what this text has besides. */
export function textExtensions({
  live,
  fragment,
  placeholder,
  nodes = {},
  more = [],
}: {
  live: Live;
  fragment: XmlFragment;
  placeholder: string;
  nodes?: Readonly<Record<string, NodeExtras>>;
  more?: Extensions;
}): Extensions {
  return [
    ...nodeExtensions(nodes),
    ...markExtensions(),
    Collaboration.configure({ fragment }),
    Carets.configure({ awareness: live.awareness }),
    Placeholder.configure({ placeholder, showOnlyCurrent: true }),
    Dropcursor.configure({ width: 2, color: false, class: 'drop-line' }),
    Gapcursor,
    SelectionAtKey,
    UndoSteps,
    BareLinks,
    ...more,
  ];
}
