/** What opens beside the text. */
export type ToolName = 'link' | 'language' | 'find' | 'note';
