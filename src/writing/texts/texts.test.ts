import fc from 'fast-check';
import { Node, Schema } from 'prosemirror-model';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { EDITOR_MARKS, EDITOR_NODES } from '../../content/editor-schema.ts';
import { normalise } from '../../content/normalise.ts';
import { parseDocument } from '../../content/parse-document.ts';
import { arbitraryDocument } from '../../content/testing/fixture.ts';
import { Shadow } from '../gate/shadow.ts';
import { STORY_FIELDS } from '../layout.ts';
import { randomEdit, seeded } from '../testing/random-edits.ts';
import { EMPTY } from './empty.ts';
import { readNodes, readText } from './read-text.ts';
import { seedOf, writeText } from './write-text.ts';

const schema = new Schema({
  nodes: structuredClone(EDITOR_NODES) as never,
  marks: structuredClone(EDITOR_MARKS) as never,
});

it('gives every document back as it was, and the same bytes for it each time', () => {
  fc.assert(
    fc.property(arbitraryDocument, (value) => {
      const snapshot = { ...EMPTY, headline: 'Strait', body: normalise(parseDocument(value)) };
      const bytes = seedOf(snapshot);
      expect(seedOf(structuredClone(snapshot))).toEqual(bytes);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, bytes);
      expect(readText(doc)).toEqual(snapshot);
    }),
    { numRuns: 150 },
  );
});

it('makes any snapshot of any other by an edit, and nothing of what is not asked for', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, fc.string(), fc.string(), (one, other, a, b) => {
      const from = { ...EMPTY, headline: 'x', kicker: 'k', body: normalise(parseDocument(one)) };
      const to = { ...from, kicker: 'other', body: normalise(parseDocument(other)) };
      const doc = new Y.Doc();
      Y.applyUpdate(doc, seedOf(from));
      writeText(doc, to, ['body']);
      expect(readText(doc)).toEqual({ ...from, body: to.body });
      doc.getText('headline').delete(0, 1);
      doc.getText('headline').insert(0, a.toWellFormed());
      writeText(doc, { ...to, headline: b.toWellFormed() }, ['headline']);
      expect(doc.getText('headline').toString()).toBe(b.toWellFormed());
    }),
    { numRuns: 100 },
  );
});

it('lets in whatever two people do at once, merges it alike, and always makes a document and nodes of it', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 25 }), (seed, length) => {
      const random = seeded(seed);
      const real = new Y.Doc();
      const start = seedOf({ ...EMPTY, body: parseDocument({ version: 1, content: [paragraph('One two three.')] }) });
      Y.applyUpdate(real, start);
      const shadow = new Shadow(() => [Y.encodeStateAsUpdate(real)]);
      const writers = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
      for (const writer of writers) Y.applyUpdate(writer, start);
      for (let round = 0; round < 3; round += 1) {
        for (const writer of writers) for (let step = 0; step < length; step += 1) randomEdit(writer, random, 'ada');
        for (const writer of writers) {
          const update = Y.encodeStateAsUpdate(writer, Y.encodeStateVector(real));
          expect(shadow.try(update)).not.toBe('held');
          Y.applyUpdate(real, update);
        }
        for (const writer of writers) Y.applyUpdate(writer, Y.encodeStateAsUpdate(real, Y.encodeStateVector(writer)));
      }
      const snapshot = readText(real);
      for (const writer of writers) expect(readText(writer)).toEqual(snapshot);
      // the binding deletes what the schema of the editor does not take
      const nodes = { type: 'doc', content: readNodes(real.getXmlFragment('body')) };
      Node.fromJSON(schema, nodes).check();
      const again = new Y.Doc();
      writeText(again, snapshot, STORY_FIELDS);
      expect(normalise(readText(again).body)).toEqual(normalise(snapshot.body));
    }),
    { numRuns: 60 },
  );
});

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
