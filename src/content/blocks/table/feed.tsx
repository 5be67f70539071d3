/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Table } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { tableElement } from './html.tsx';

export function tableFeed(table: Table, render: HtmlRender): Child {
  return tableElement(table, render);
}
