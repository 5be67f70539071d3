import type { NodeSchema } from '../../node-schema.ts';

/** A point of a list or of the key points: blocks, usually one paragraph. */
export const listItemSchema: NodeSchema = { type: 'listItem', content: 'blocks' };
