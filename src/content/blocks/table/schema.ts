import { z } from 'zod';
import { anchors, choice, line, number } from '../../attributes.ts';
import type { Table } from '../../document.ts';
import type { NodeSchema } from '../../node-schema.ts';

export const tableSchema: NodeSchema<Table['attrs']> = {
  type: 'table',
  attrs: z.strictObject({
    caption: line(10_000),
    headRows: number(0, 10_000),
    footRows: number(0, 10_000),
    anchors: anchors(),
  }),
  content: [
    {
      type: 'tableRow',
      content: [
        {
          type: 'tableCell',
          attrs: z.strictObject({
            header: z.boolean().meta({ kind: 'choice' }),
            colspan: number(1, 100),
            rowspan: number(1, 10_000),
            align: choice(['center', 'end']).optional(),
          }),
          content: 'inline',
        },
      ],
    },
  ],
};
