import { Extension, InputRule, markInputRule, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import type { NodeType } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { CODE_MARK } from '../../../content/editor-schema.ts';
import { linkRule } from './link-rules.ts';

/** Headings, lists, quotes and marks as they are typed in Markdown. */
export const MarkdownRules = Extension.create({
  name: 'markdownRules',
  addInputRules() {
    const { nodes, marks } = this.editor.schema;
    const rules: InputRule[] = [];
    if (nodes.heading)
      for (const level of [2, 3, 4])
        rules.push(
          textblockTypeInputRule({
            find: new RegExp(`^#{${level}}\\s$`),
            type: nodes.heading,
            getAttributes: { level },
          }),
        );
    if (nodes.list) {
      const type = nodes.list;
      rules.push(
        wrappingInputRule({
          find: /^\s*[-+*]\s$/,
          type,
          getAttributes: { ordered: false },
          joinPredicate: sameList(false),
        }),
        wrappingInputRule({
          find: /^(\d{1,4})\.\s$/,
          type,
          getAttributes: ([, start]) => ({ ordered: true, start: start === '1' ? null : Number(start) }),
          joinPredicate: sameList(true),
        }),
      );
    }
    if (nodes.quote) rules.push(wrappingInputRule({ find: /^\s*>\s$/, type: nodes.quote }));
    if (nodes.code)
      rules.push(
        textblockTypeInputRule({
          find: /^```([\w+#.-]*)\s$/,
          type: nodes.code,
          getAttributes: ([, language]) => ({ language: language ?? '' }),
        }),
      );
    // a caption is one line of words
    const isOneLine = this.editor.extensionManager.extensions.some(({ name }) => name === 'oneParagraph');
    if (marks.link) rules.push(linkRule(marks.link));
    if (nodes.separator && nodes.paragraph && !isOneLine) rules.push(separatorRule(nodes.separator, nodes.paragraph));
    const strong = marks.strong;
    const emphasis = marks.emphasis;
    if (strong && emphasis) {
      rules.push(
        markInputRule({ find: /(?:^|[^*])(\*\*(?!\s)([^*]+)(?<!\s)\*\*)$/, type: strong }),
        markInputRule({ find: /(?:^|[^*])(\*(?![\s*])([^*]+)(?<!\s)\*)$/, type: emphasis }),
        markInputRule({ find: /(?:^|[^\p{L}\p{N}_])(_(?![\s_])([^_]+)(?<!\s)_)$/u, type: emphasis }),
      );
    }
    if (marks.strike) rules.push(markInputRule({ find: /(?:^|[^~])(~~(?!\s)([^~]+)(?<!\s)~~)$/, type: marks.strike }));
    const code = marks[CODE_MARK];
    if (code) rules.push(markInputRule({ find: /(?:^|[^`])(`(?!\s)([^`]+)(?<!\s)`)$/, type: code }));
    return rules;
  },
});

function sameList(ordered: boolean): (match: RegExpMatchArray, node: { attrs: Record<string, unknown> }) => boolean {
  return (_, node) => node.attrs.ordered === ordered;
}

/**
 * `---` alone in a paragraph, then Enter; the dashes have become typographic on the way. Only Enter: in many languages
 * what somebody says begins with a dash and a space.
 */
function separatorRule(separator: NodeType, paragraph: NodeType): InputRule {
  return new InputRule({
    find: /^(?:---|–-|—)\n$/,
    handler: ({ state, range }) => {
      const $from = state.doc.resolve(range.from);
      if ($from.parent.type !== paragraph || $from.depth !== 1 || range.to < $from.end()) return null;
      const { tr } = state;
      const start = $from.before();
      tr.replaceWith(start, $from.after(), [separator.create(), paragraph.create()]);
      tr.setSelection(TextSelection.create(tr.doc, start + 2)).scrollIntoView();
    },
  });
}
