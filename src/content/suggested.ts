/**
 * An attribute of the editor alone, on whole nodes: what somebody proposes of them. Readers get a document without those
 * that are `insert`; `split` is the second half of a text that is one for readers; those that are to go (`delete`) or to
 * be one with the text before them (`join`) stand until somebody accepts.
 */
export const SUGGESTED = 'suggested';
export const SUGGESTED_KINDS = ['insert', 'delete', 'split', 'join'] as const;
