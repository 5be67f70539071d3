import type { z } from 'zod';

/**
 * The shape of one kind of node. `content`: nothing, text with marks, any blocks, or only the parts named.
 * `attrs` absent: the node has none. The editor's schema is built from the same values.
 */
export interface NodeSchema<Attrs = unknown> {
  type: string;
  attrs?: z.ZodType<Attrs>;
  /** the node may come without `attrs` */
  attrsOptional?: true;
  content: 'none' | 'inline' | 'blocks' | readonly NodeSchema[];
}
